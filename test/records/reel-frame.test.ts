import { describe, expect, it } from 'vitest';
import { reelFrame, refersTo } from '../../src/records/reel-frame.js';

describe('papers named in a text', () => {
  it.each([
    ['REEL/FRAME 031066/0972', '31066/972'],
    ['REEL 031066 FRAME 0972', '31066/972'],
    ['REEL: 014 FRAME: 0123', '14/123'],
    ['R/F 31066/972', '31066/972'],
    ['031066/0972', '31066/972'],
    ['REEL/FRAME NOS. 031066/0972, 031070/0001 AND 031071/0005', '31066/972 31070/1 31071/5'],
    ['REEL 031066, FRAME 0972 AND REEL 031070, FRAME 0001', '31066/972 31070/1'],
    ['REELS 031066 AND 031070, FRAMES 0972 AND 0001', '31066/972 31070/1'],
    ['REEL 031066 FRAMES 0972 AND 0980', '31066/972 31066/980'],
    ['FRAME 0972 REEL 031066', '31066/972'],
    ['FRAME 972 OF REEL 31066', '31066/972'],
    ['REEL O31066 FRAME O972', '31066/972'],
    ['REEL-FRAME 031066-0972', '31066/972'],
    ['REEL/FRAME: 031066 / 0972', '31066/972'],
    ['REEL NO. 031066, FRAME NO. 0972', '31066/972'],
    ['REEL NO.: 031066; FRAME NO.: 0972', '31066/972'],
    ['REEL AND FRAME NUMBER 31066/972', '31066/972'],
    ['(REEL054386/FRAME0435)', '54386/435'],
    ['REEL 31066/FRAME 972', '31066/972'],
    ['REEL 31066/972', '31066/972'],
    ['R/F: 031066-0972', '31066/972'],
    ['RF 031066/0972', '31066/972'],
    ['APPLICATION NUMBER 12/207,945 REEL 031066 FRAME 0972 DATED 01/02/2013', '31066/972'],
    ['PCT/EP2008/051234', ''],
    ['1/2 INTEREST', ''],
    ['29/400,306', ''],
    ['DOCKET 12345-678', ''],
    ['12/207945', ''],
    ['2009/0005527', ''],
    ['REEL 31066 FRAME 972-980', '31066/972'],
    ['REEL 031066 PAGE 0972', ''],
    ['REEL/FRAME 031066/0972-0980', '31066/972'],
    ['REEL/FRAME 031066/0972 AND 031066/0980', '31066/972 31066/980'],
    ['REEL/FRAME NO. 50034/0001', '50034/1'],
    ['REEL 0 FRAME 1', ''],
    ['REEL 1234567 FRAME 12', ''],
    ['REEL 031066 FRAME 0972', '31066/972'],
    ['reel/frame 031066/0972', '31066/972'],
    ['REEL/FRAME 031066 0972', '31066/972'],
    ['AT REEL 031066 AND FRAME 0972', '31066/972'],
    ['REEL 031066 AT FRAME 0972', '31066/972'],
    ['REEL/FRAME(S) 031066/0972', '31066/972'],
    ['REEL(S) 031066 FRAME(S) 0972', '31066/972'],
    ['REEL # 031066 FRAME # 0972', '31066/972'],
    ['REEL NUMBER 031066 AND FRAME NUMBER 0972', '31066/972'],
    ['US PATENT 6,192,414 AND REEL/FRAME 28060/908.', '28060/908'],
    ['REEL 031066, 031070 FRAME 0972, 0001', '31066/972 31070/1'],
    ['R031066/F0972', '31066/972'],
    ['REEL:031066/FRAME:0972', '31066/972'],
    ['REEL/FRAME #031066/0972', '31066/972'],
    ['REEL 031066FRAME 0972', '31066/972'],
    ['31066/0972 31070/0001', '31066/972 31070/1'],
    ['REEL 12345 FRAME 678. 50% INTEREST', '12345/678'],
    ['REEL 031066 -FRAME 0972', '31066/972'],
    ['REEL/FRAME 031066/0972; 031070/0001; 014/0123', '31066/972 31070/1 14/123'],
    ['SERIAL NO. 08/123456 AND 10/123456 RECORDED 2013/12/05', ''],
    ['AND 09/1234 5 INTERESTS', ''],
  ])('%s', (text, expected) => {
    expect(refersTo(text, '').join(' ')).toBe(expected);
  });
  it('are not the paper itself, and each once', () => {
    const text = 'REEL 031066 FRAME 0972, R/F 031066/0972 AND 031070/0001';
    expect(refersTo(text, '')).toEqual(['31066/972', '31070/1']);
    expect(refersTo(text, '31066/972')).toEqual(['31070/1']);
  });
  it('are found in bounded time', () => {
    const begin = performance.now();
    for (const part of [
      'REEL ',
      'REEL 1 AND 2 AND ',
      'REEL: , ; ',
      ', AND 1 ',
      '031066/0972, ',
      'FRAME 1 REEL ',
    ])
      refersTo(part.repeat(3900 / part.length), '');
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

describe('reel and frame', () => {
  it.each([
    ['031066', '0972', '31066/972'],
    ['1', '1', '1/1'],
    ['0', '1', null],
    ['1', '', null],
    ['1234567', '1', null],
    ['31066', '12345', null],
    ['-1', '2', null],
  ])('%s and %s', (reel, frame, id) => {
    expect(reelFrame(reel, frame)).toBe(id);
  });
});
