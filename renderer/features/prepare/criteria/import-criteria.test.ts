/** Criteria from CSV and XLSX (domain.md 4.2, import): an error for each row, in words, and all of the file or nothing. */

import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../../shared/domain/criteria-changes.ts';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import type { LotId, ProcedureStageId, ScaleId } from '../../../../shared/domain/ids.ts';
import { scaleTemplates } from '../../../../shared/domain/scale-templates.ts';
import type { Sheet } from '../../../../shared/domain/spreadsheet.ts';
import { group, scored } from '../../../../shared/domain/testing.ts';
import type { Apart } from '../apart/weights-apart.ts';
import type { FoundCriteria, ImportChoice } from './import-criteria.ts';
import { mostCriteria, ranges, readImport, saysMore } from './import-criteria.ts';
import { readThreshold } from './line-criteria.ts';

const scales = scaleTemplates.slice(0, 2).map((template, place) => ({ ...template, id: `scale-${place}` as ScaleId }));
const cell = (text: string) => ({ text, isFormula: false });
const sheet = (rows: readonly (readonly string[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Criteria',
  isHidden: false,
  hiddenColumns: [],
  rows: rows.map((texts, index) => ({ number: index + 1, isHidden: false, cells: texts.map(cell) })),
  ...more,
});

const read = (
  sheets: Sheet | readonly Sheet[],
  choice: Partial<ImportChoice> = {},
  tree: CriteriaTree = [],
  mode: 'relative' | 'absolute' = 'relative',
  apart: Partial<Apart> = {},
) => {
  let count = 0;
  const all = Array.isArray(sheets) ? (sheets as readonly Sheet[]) : [sheets as Sheet];
  return readImport(
    all,
    { sheet: null, weightsAre: null, place: 'replace', ...choice },
    { around: { tree, firstScale: null }, scales, apart: { lots: [], stages: [], ...apart }, mode, newId: () => `new-${(count += 1)}` },
  );
};

const found = (...args: Parameters<typeof read>): FoundCriteria => {
  const reading = read(...args);
  if (reading.kind === 'unreadable') throw new Error(reading.sentence);
  return reading;
};

/** domain.md 5.2: Q 50 / P 40 / SV 10; quality 20, 10, 10, 5, 5; Q1 at least 3. */
const grounds: readonly (readonly string[])[] = [
  ['number', 'title', 'text', 'weight', 'scale', 'threshold', 'envelope'],
  ['1', 'Quality', '', '50', '', '', 'quality'],
  ['1.1', 'Q1', 'How the work is done', '20', '0–5', 'at least 3', ''],
  ['1.2', 'Q2', '', '10', '0-5', '', ''],
  ['1.3', 'Q3', '', '10', '0 to 5', '', ''],
  ['1.4', 'Q4', '', '5', '0 to 5', '', ''],
  ['1.5', 'Q5', '', '5', '0 to 5', '', ''],
  ['2', 'Price', '', '40', '', '', 'price'],
  ['3', 'Social value', '', '10', '0 to 5', '', 'social value'],
];

const said = ({ faults, sums }: FoundCriteria): readonly string[] => [...faults.map(({ row, sentence }) => `${row}: ${sentence}`), ...sums];

describe('what is imported', () => {
  test('the grounds model of domain.md 5.2 comes in with its points turned exactly into percent', () => {
    const { tree, weightsAre, changes, faults, sums } = found(sheet(grounds));
    expect([weightsAre, faults, sums]).toEqual(['absolute', [], []]);
    expect(tree.map((one) => [one.number, one.kind, isWeighed(one) ? one.weight : null])).toEqual([
      ['1', 'group', '50'],
      // 20 of 50 points is 40%.
      ['1.1', 'scored', '40'],
      ['1.2', 'scored', '20'],
      ['1.3', 'scored', '20'],
      ['1.4', 'scored', '10'],
      ['1.5', 'scored', '10'],
      ['2', 'price', '40'],
      ['3', 'scored', '10'],
    ]);
    expect(tree[1]).toMatchObject({
      text: 'How the work is done',
      scale: 'scale-0',
      envelope: 'quality',
      threshold: { comparison: 'at-least', value: '3', modality: 'must' },
    });
    expect(tree[7]).toMatchObject({ envelope: 'social-value' });
    expect(applyChanges([], changes ?? [])).toEqual({ ok: true, value: tree });
  });

  test('it takes the place of what was there, or stands behind it, in one batch', () => {
    const before = [group('Old', null, '100'), scored('Question', 'Old', '100')];
    const rows = sheet([['title'], ['New']]);
    const after = (place: 'replace' | 'behind'): unknown => {
      const applied = applyChanges(before, found(rows, { place }, before).changes ?? []);
      return applied.ok && applied.value.map(({ title }) => title);
    };
    expect([saysMore(before), saysMore([{ ...scored('Q', null, '100'), considerations: ['Cover'] }])]).toEqual([false, true]);
    expect(after('replace')).toEqual(['New']);
    expect(after('behind')).toEqual(['Old', 'Question', 'New']);
  });

  test('thirds are exact, and a weight that is missing may be typed later', () => {
    const { tree, changes } = found(
      sheet([
        ['title', 'weight'],
        ['A', '1/3'],
        ['B', '33 1/3%'],
        ['C', '1/3'],
      ]),
    );
    expect([tree.map((one) => isWeighed(one) && one.weight), changes === null]).toEqual([['100/3', '100/3', '100/3'], false]);
    expect(
      found(
        sheet([
          ['title', 'weight'],
          ['A', '40'],
          ['B', ''],
        ]),
      ).changes,
    ).not.toBeNull();
  });

  test('kinds follow the envelope of the section unless a row says otherwise', () => {
    const rows = [
      ['number', 'title', 'envelope', 'scale'],
      ['1', 'Conditions', 'qualification', ''],
      ['1.1', 'Insurance', '', ''],
      ['2', 'Social value', 'social_value_qual', ''],
      ['2.1', 'Plan', '', '0-4'],
      ['2.2', 'Weeks', 'social value quantities', ''],
      ['3', 'Living wage', '', 'pass/fail'],
      ['4', 'Contact', 'information', ''],
    ];
    expect(found(sheet(rows)).tree.map((one) => [one.number, one.kind, one.kind === 'scored' ? one.envelope : ''])).toEqual([
      ['1', 'group', ''],
      ['1.1', 'pass-fail', ''],
      ['2', 'group', ''],
      ['2.1', 'scored', 'social-value'],
      ['2.2', 'social-value-quantity', ''],
      ['3', 'pass-fail', ''],
      ['4', 'information', ''],
    ]);
  });

  test('thresholds are read as people write them', () => {
    const of = (typed: string): unknown => {
      const threshold = readThreshold(typed);
      return threshold && `${threshold.comparison} ${threshold.value} ${threshold.modality}`;
    };
    expect(['3', 'at least 3', '>= 3', 'more than 60%', '> 2 (may)', 'minimum 3 marks', '3 (may be rejected)', 'high'].map(of)).toEqual([
      'at-least 3 must',
      'at-least 3 must',
      'at-least 3 must',
      'more-than 60 must',
      'more-than 2 may',
      'at-least 3 must',
      'at-least 3 may',
      null,
    ]);
  });
});

test('a column of lots says where a criterion is judged, and weights are whole in each of them', () => {
  const lots = [
    { id: 'n' as LotId, number: '1', title: 'North', value: null },
    { id: 's' as LotId, number: '2', title: 'South', value: null },
  ];
  const reading = (of: string) =>
    read(
      sheet([
        ['number', 'title', 'weight', 'scale', 'envelope', 'lots'],
        ['1', 'Method', '60', '0-5', 'quality', 'all'],
        ['2', 'Snow', '10', '0-5', 'quality', 'Lot 1'],
        ['3', 'Tide', '10', '0-5', 'quality', of],
        ['4', 'Price', '30', '', 'price', '1 and 2'],
      ]),
      {},
      [],
      'relative',
      { lots },
    );
  const right = reading('South');
  expect(right.kind === 'read' && right.tree.map((one) => one.lots ?? null)).toEqual([null, ['n'], ['s'], null]);
  expect(right.kind === 'read' && right.sums).toEqual([]);
  const wrong = reading('3');
  expect(wrong.kind === 'read' && wrong.faults.map(({ sentence }) => sentence)).toEqual([
    'There is no lot “3” here. This tender has lots 1, 2.',
  ]);
});

describe('a column of stages (domain.md 3.6, multi-stage)', () => {
  const stages = ['Outline tenders', 'Talks, and what came of them', 'Final tenders'].map((title, place) => ({
    id: `stage-${place + 1}` as ProcedureStageId,
    title,
    onwards: null,
  }));
  const inStages = (rows: readonly (readonly string[])[], mode: 'relative' | 'absolute' = 'absolute') =>
    found(sheet([['number', 'title', 'weight', 'scale', 'envelope', 'Stages'], ...rows]), {}, [], mode, { stages });

  test('says in which stages a criterion is judged, and weights are whole in the last', () => {
    const right = inStages([
      ['1', 'Method', '60', '0-5', 'quality', ''],
      ['2', 'Team', '10', '0-5', 'quality', 'outline tenders; Final Tenders'],
      ['3', 'Talks', '5', '0-5', 'quality', 'Talks, and what came of them'],
      ['4', 'Price', '30', '', 'price', '3'],
      ['5', 'Insurance', '', '', 'pass/fail', 'Outline tenders; Talks, and what came of them; Final tenders'],
    ]);
    expect([right.faults, right.sums, right.changes?.length]).toEqual([[], [], 5]);
    expect(right.tree.map((one) => one.stages ?? null)).toEqual([null, ['stage-1', 'stage-3'], ['stage-2'], ['stage-3'], null]);
    const short = inStages([
      ['1', 'Method', '60', '0-5', 'quality', ''],
      ['2', 'Price', '30', '', 'price', 'Final tenders'],
    ]);
    expect([short.sums, short.changes]).toEqual([
      ['Final tenders: The weights of the sections add up to 90, not 100: 10 is missing.'],
      null,
    ]);
  });

  test('points of 100 become percent of a section where that is the same in every stage, and are refused where it is not', () => {
    const rows = (of: string) =>
      inStages(
        [
          ['1', 'Quality', '50', '', 'quality', ''],
          ['1.1', 'Method', '30', '0-5', '', of],
          ['1.2', 'Team', '20', '0-5', '', ''],
          ['2', 'Price', '50', '', 'price', 'Final tenders'],
        ],
        'relative',
      );
    const same = rows('');
    expect([same.weightsAre, same.sums]).toEqual(['absolute', []]);
    // 30 of 50 points is 60%, and the section is 50% of the whole although the first stage has no price.
    expect(same.tree.map((one) => isWeighed(one) && one.weight)).toEqual(['50', '60', '40', '50']);
    expect(rows('Final tenders').changes).toBeNull();
  });

  test('a stage that is not there is refused at its row with the names there are, and any stage where there is no list', () => {
    const wrong = inStages([
      ['1', 'Method', '60', '0-5', 'quality', 'Outline tenders, Final tenders'],
      ['2', 'Price', '40', '', 'price', '4'],
    ]);
    const names = '“Outline tenders”, “Talks, and what came of them”, “Final tenders”';
    expect([said(wrong), wrong.changes]).toEqual([
      [
        `2: There is no stage “Outline tenders, Final tenders” here. This tender has ${names}; between two of them stands a semicolon.`,
        `3: There is no stage “4” here. This tender has ${names}; between two of them stands a semicolon.`,
      ],
      null,
    ]);
    const rows = [
      ['title', 'stages'],
      ['Method', 'Final tenders'],
      ['Price', ''],
    ];
    expect(said(found(sheet(rows)))).toEqual([
      '2: It names a stage, but this tender has no list of stages. Make the list under “Tender” first, or take the column out.',
    ]);
    const twice = stages.map((stage) => ({ ...stage, title: 'Final tenders' }));
    expect(said(found(sheet(rows), {}, [], 'absolute', { stages: twice }))).toEqual([
      '2: More than one stage is called “Final tenders”. Write its place in the list instead, such as “Stage 2”.',
    ]);
  });
});

describe('what is refused, with its row', () => {
  test('each row that cannot be read is named with the reason, and nothing is imported', () => {
    const rows = [
      ['number', 'title', 'weight', 'scale', 'threshold', 'envelope', 'lots'],
      ['1', 'Quality', '1.234,50', '', '', '', ''],
      ['1.1', 'Method', '50', '0-7', '', '', ''],
      ['1.1', 'Team', '50', '0-5', '9', '', ''],
      ['3.1', '', '', '', '', 'magic', ''],
      ['4', 'Price', '40', '0-5', '', 'price', ''],
      ['5', 'Insurance', '10', '', '', 'qualification', ''],
      ['6', 'Extra', '', '', 'good', '', '1'],
      ['7', 'Third', '2026-03-01', '', '', '', ''],
    ];
    const reading = found(sheet(rows));
    expect(reading.changes).toBeNull();
    expect(said(reading)).toEqual([
      '2: “1.234,50” can be read in more than one way.',
      '3: There is no scale “0-7” in this tender. It has “0 to 5”, “0 to 4”: make it under “Scales” first.',
      '4: The number 1.1 stands in row 3 already. A spreadsheet keeps 1.10 as 1.1, unless the cell is formatted as text.',
      '4: A threshold of 9 is outside what can be reached, 0 to 5.',
      '5: It has no title.',
      '5: “magic” is not an envelope. Write quality, social value, social value quantities, price, pass/fail or information.',
      '5: 3.1 would stand below 3, but no row has that number.',
      '6: It is the price, which is not scored on a scale.',
      '7: It is a pass or fail item, which has no weight.',
      '8: It names a lot, but this tender has none.',
      '9: The weight is a date: the spreadsheet has made one of a fraction. Type 0 1/3 instead of 1/3, or format the cell as text.',
    ]);
  });

  test('33.33 three times is refused with the sum said (domain.md section 8, Tree)', () => {
    const thirds = [
      ['number', 'title', 'weight'],
      ['1', 'Quality', '100'],
      ['1.1', 'A', '33.33'],
      ['1.2', 'B', '33.33'],
      ['1.3', 'C', '33.33'],
    ];
    const reading = found(sheet(thirds));
    expect([said(reading), reading.changes]).toEqual([['The weights under “Quality” add up to 99.99, not 100: 0.01 is missing.'], null]);
    // Behind other criteria the sections need not come to 100 by themselves.
    const top = [
      ['title', 'weight'],
      ['Extra', '5'],
    ];
    expect(said(found(sheet(top)))).toEqual(['The weights of the sections add up to 5, not 100: 95 is missing.']);
    expect(found(sheet(top), { place: 'behind' }, [group('Old', null, '95')]).changes).not.toBeNull();
  });

  test('a formula that was never worked out is not an empty cell, and one that was is said to be one', () => {
    const rows = sheet([
      ['title', 'weight'],
      ['A', '60'],
      ['B', ''],
    ]).rows.map((row) => ({
      ...row,
      cells: row.cells.map((one, place) => ({ ...one, isFormula: row.number > 1 && place === 1 })),
    }));
    const reading = found(sheet([], { rows }));
    expect(said(reading)).toEqual(['3: The weight is a formula that was never worked out.']);
    expect(reading.notices).toEqual(['Figures that came from formulas in rows 2–3 are taken as they were when the file was saved last.']);
  });

  test('what is out of sight or not read is told', () => {
    const rows = sheet([
      ['title', 'Notes', 'weight'],
      ['A', 'x', '50'],
      ['B', '', '50'],
    ]);
    const hidden = { ...rows, hiddenColumns: [1, 2], rows: rows.rows.map((row) => ({ ...row, isHidden: row.number === 3 })) };
    expect(found([sheet([['title'], ['Secret']], { name: 'Old', isHidden: true }), hidden]).notices).toEqual([
      'Hidden in the spreadsheet, and not read: “Old”.',
      'Not read, because they are none of the columns for criteria: “Notes”.',
      'Hidden in the spreadsheet, and read like the others: rows 3.',
      'Hidden in the spreadsheet, and read like the others: columns C.',
    ]);
    expect(ranges([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7–8');
  });

  test('a file without headings, without rows or with too many is refused as a whole', () => {
    expect(read(sheet([['1', 'Quality']]))).toMatchObject({ kind: 'unreadable', sentence: expect.stringContaining('headings') });
    expect(read(sheet([['title']]))).toMatchObject({ kind: 'unreadable' });
    const many = [['title'], ...Array.from({ length: mostCriteria + 1 }, (_, place) => [`Q${place}`])];
    expect(read(sheet(many))).toMatchObject({
      kind: 'unreadable',
      sentence: 'The file has 2,501 rows; up to 2,500 criteria are imported at once.',
    });
  });

  test('fifty levels come in, each below the one before; sixty-one are refused at their row', () => {
    const levels = (count: number): readonly (readonly string[])[] => [
      ['number', 'title'],
      ...Array.from({ length: count }, (_, level) => [`1${'.1'.repeat(level)}`, `Level ${level + 1}`]),
    ];
    const fifty = found(sheet(levels(50)));
    expect(fifty.changes).toHaveLength(50);
    expect(fifty.tree.at(-1)).toMatchObject({ kind: 'scored', parent: fifty.tree.at(-2)?.id, title: 'Level 50' });
    expect(said(found(sheet(levels(61))))).toEqual(['62: “Level 61” would stand on level 61; there are 60 at most.']);
  });

  test('2,000 questions with weights of forty digits come in, exactly', () => {
    const even = `0.04${'9'.repeat(38)}`;
    const odd = `0.05${'0'.repeat(37)}1`;
    const rows = [['title', 'weight'], ...Array.from({ length: 2000 }, (_, place) => [`Q${place}`, place % 2 === 0 ? even : odd])];
    const reading = found(sheet(rows));
    expect([reading.tree.length, reading.sums, reading.changes?.length]).toEqual([2000, [], 2000]);
  });

  test('what is longer than the record keeps is refused in words', () => {
    const rows = [
      ['title', 'weight'],
      ['x'.repeat(501), ''],
      ['B', `0.${'1'.repeat(300)}`],
    ];
    expect(said(found(sheet(rows)))).toEqual(['2: The title has more than 500 letters.', '3: The weight has more than 200 digits.']);
  });
});
