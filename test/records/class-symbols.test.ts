// Symbols of classes from their columns, whole or with blanks lost.
import { describe, expect, it } from 'vitest';
import { ipcOrLocarno, ipcSymbol, locarnoSymbol, uspcSymbol } from '../../src/records/class-symbols.js';

describe('symbols', () => {
  it('of US classes are read from nine columns', () => {
    const uspc: Record<string, string> = {
      D14227: 'D14/227',
      'D 1121': 'D1/121',
      '37926501': '379/265.01',
      '800 17 R': '800/17R',
      '002227000': '2/227',
      '623001160': '623/1.16',
      PLT226: 'PLT/226',
      '705 26': '705/26',
      ' 89  114': '89/1.14',
      '250234-236': '250/234-236',
      D14138AD: 'D14/138AD',
      '361DIG  3': '361/DIG 3',
      '257E21678': '257/E21.678',
      ' 24 305 R': '24/30.5R',
      '179  2DP': '179/2DP',
      '705026000': '705/26',
      D1405000R: 'D14/50R',
      '455/450': '455/450',
      '  2 491- 495': '2/49.1-495',
      // Blanks lost.
      '4675': '4/675',
      '220 6': '220/6',
      D1106: 'D1/106',
      ' D8306': 'D8/306',
      '89  114': '89/1.14',
      odd: 'odd',
    };
    expect(Object.fromEntries(Object.keys(uspc).map((printed) => [printed, uspcSymbol(printed)]))).toEqual(
      uspc,
    );
  });
  it('of US classes bear pretty printing, and stay as printed where they are none', () => {
    expect(['\n  455450\n', '\n\t89  114\n', '455', 'see  below', '', '-'].map(uspcSymbol)).toEqual([
      '455/450',
      '89/1.14',
      '455',
      'see below',
      '',
      '-',
    ]);
  });
  it('of the IPC are read from columns, with a stroke, and where columns were lost', () => {
    const ipc: Record<string, string> = {
      'A41D001/06': 'A41D 1/06',
      'B62D 25/20': 'B62D 25/20',
      'F01L  134': 'F01L 1/34',
      'A43B 1314': 'A43B 13/14',
      'A61K 31192': 'A61K 31/192',
      'F01L 134': 'F01L 1/34',
      'F21W 2131/10': 'F21W 2131/10',
      'h04q 0720': 'H04Q 7/20',
      'not  one': 'not one',
    };
    expect(Object.fromEntries(Object.keys(ipc).map((printed) => [printed, ipcSymbol(printed)]))).toEqual(ipc);
  });
  it('after Locarno are told from those of the IPC', () => {
    expect(['0101', '14-03', '21 02', ' D1402', 'x'].map(locarnoSymbol)).toEqual([
      '01-01',
      '14-03',
      '21-02',
      '14-02',
      'x',
    ]);
    expect([' 1402 ', 'H04Q  720'].map(ipcOrLocarno)).toEqual([
      { scheme: 'locarno', symbol: '14-02' },
      { scheme: 'ipc', symbol: 'H04Q 7/20' },
    ]);
  });
});
