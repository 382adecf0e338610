// What the columns of a table are taken for.
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../src/records/own-guess.js';
import { writtenDate } from '../../src/records/written-dates.js';

const keys = [
  'country',
  'family',
  'title',
  'filed',
  'granted',
  'priority',
  'expires',
  'adjusted',
  'ended',
  'ended-by',
  'owner',
  'right',
  'cpc',
];
const guessed = (columns: string[], ...rows: string[][]) => guessMapping(columns, rows, keys);

describe('heads', () => {
  it('are known in six languages', () => {
    const all = [
      [
        'Patent No.',
        'Kind Code',
        'Country',
        'INPADOC family',
        'Filing Date',
        'Grant date',
        'Priority-Date',
        'Expiry date',
        'PTA (days)',
        'Current Assignee',
        'CPC classes',
      ],
      [
        'Patentnummer',
        'Schriftartencode',
        'Land',
        'Patentfamilie',
        'Anmeldetag',
        'Erteilungsdatum',
        'Prioritätsdatum',
        'Ablaufdatum',
        '-',
        'Patentinhaber',
        '-',
      ],
      [
        'Numéro de publication',
        'Code de type',
        'Pays',
        'Famille',
        'Date de dépôt',
        'Date de délivrance',
        'Date de priorité',
        "Date d'expiration",
        '-',
        'Titulaire',
        '-',
      ],
      [
        '公开（公告）号',
        '文献种类',
        '国家',
        '同族',
        '申请日',
        '授权公告日',
        '优先权日',
        '到期日',
        '-',
        '专利权人',
        'CPC分类',
      ],
      [
        '公報番号',
        '公報種別',
        '国',
        'ファミリー',
        '出願日',
        '登録日',
        '優先日',
        '存続期間満了日',
        '-',
        '特許権者',
        'CPC分類',
      ],
      [
        '등록번호',
        '문헌종류',
        '국가',
        '패밀리',
        '출원일',
        '등록일',
        '우선일',
        '만료일',
        '-',
        '특허권자',
        'CPC분류',
      ],
    ];
    const expected = [
      'id',
      'kind',
      'country',
      'family',
      'filed',
      'granted',
      'priority',
      'expires',
      'adjusted',
      'owner',
      'cpc',
    ];
    for (const heads of all) {
      const { guesses } = guessed(heads);
      expect(guesses.map(({ key }, index) => (heads[index] === '-' ? '-' : key))).toEqual(
        expected.map((key, index) => (heads[index] === '-' ? '-' : key)),
      );
    }
  });

  it('are not believed against the cells', () => {
    const { guesses } = guessed(
      ['Number', 'Filed', 'Title', 'Remark'],
      ['Ash Ltd', 'yes', 'Cup', 'a'],
      ['Birch', 'no', 'Mug', 'b'],
    );
    expect(guesses.map(({ key, sure, why }) => [key, sure, why])).toEqual([
      ['id', false, 'usual head of `id`, but few cells look like publication numbers'],
      ['filed', false, 'usual head of `filed`, but not all cells are dates'],
      [null, true, 'title of the invention, which is no key of a patent'],
      [null, true, 'no head that is known'],
    ]);
  });

  it('keep to the keys that there are, and to one column each', () => {
    const { guesses, mapping } = guessed(
      ['Publication No', 'Patent No', 'validated'],
      ['US9410410B2', 'US9410410B2', 'DE'],
    );
    expect(guesses.map(({ key }) => key)).toEqual(['id', null, null]);
    expect(guesses[1]?.why).toBe('usual head of `id`; `Publication No` is taken for it');
    expect(mapping).toEqual({ columns: { 'Publication No': 'id', 'Patent No': null, validated: null } });
  });
});

describe('cells', () => {
  it('tell what a head does not', () => {
    const { guesses } = guessed(
      ['A', 'B', 'C', 'D'],
      ['US 9,410,410 B2', 'US', 'H04W 72/04', '2011-01-01'],
      ['EP1848154B1', 'EP', 'G06F 1/00', '2012-01-01'],
    );
    expect(guesses.map(({ key, sure }) => [key, sure])).toEqual([
      ['id', false],
      ['country', false],
      ['cpc', false],
      [null, true],
    ]);
    expect(guesses[3]?.why).toBe('its cells look like dates, of which the head does not say which');
  });
  it('tell the order of dates, or leave it open', () => {
    const dates = (...cells: string[]) =>
      guessed(['Patent', 'Filed'], ...cells.map((cell, row) => [`US${9_000_000 + row}`, cell]));
    expect(dates('03/04/2015', '23/04/2015').mapping.dates).toBe('dmy');
    expect(dates('03/04/2015', '04/23/2015').mapping.dates).toBe('mdy');
    expect(dates('03.04.2015').mapping.dates).toBeUndefined();
    const open = dates('03/04/2015');
    expect([open.mapping.dates, open.doubtfulDates, open.guesses[1]?.sure]).toEqual([
      undefined,
      ['Filed'],
      false,
    ]);
    expect(dates('23/04/2015', '04/23/2015').mapping.dates).toBeUndefined();
  });
});

describe('dates', () => {
  it('are read as they are written', () => {
    const same = [
      '2011-09-03',
      '2011-9-3',
      '2011/09/03',
      '2011.09.03',
      '20110903',
      '03.09.2011',
      '3. September 2011',
      '3-Sep-2011',
      'Sep 3, 2011',
      '3 sept. 2011',
      '2011年9月3日',
      '2011년 9월 3일',
      '2011. 9. 3.',
      '2011-09-03 12:00',
      '2011-09-03T00:00:00Z',
    ];
    expect(same.map((text) => [text, writtenDate(text)])).toEqual(same.map((text) => [text, '2011-09-03']));
    expect(writtenDate('2011-09')).toBe('2011-09');
    expect(writtenDate('04/03/2011', 'mdy')).toBe('2011-04-03');
    expect(writtenDate('04.03.2011', 'mdy')).toBe('2011-04-03');
    for (const none of ['', '03/04/11', '31.02.2011', 'later', '13/13/2011', '2011-13-01', 'Foo 3, 2011'])
      expect([none, writtenDate(none)]).toEqual([none, null]);
  });
});
