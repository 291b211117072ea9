import { beforeAll, describe, expect, test } from 'vitest';
import { allNodes, readPdf, type ReadPdf, squeezed, startTypesetter } from '../typeset/testing.ts';
import { awardPaper } from './award-paper.ts';
import { renderAwardReport } from './render.ts';
import type { AwardReport } from './report.ts';
import { smallReport, tramDraft, tramReport } from './testing.ts';

const render = async (report: AwardReport): Promise<Uint8Array> => {
  const faults: Error[] = [];
  const outcome = await renderAwardReport(report, { start: startTypesetter, log: (fault) => faults.push(fault) });
  expect(faults).toEqual([]);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const bodyOf = ({ pages }: ReadPdf): string => pages.map(({ body }) => body).join('');

describe('the tram report', () => {
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let body: string;

  const says = (...texts: readonly string[]) => {
    for (const text of texts) expect(body).toContain(squeezed(text));
  };

  beforeAll(async () => {
    bytes = await render(tramReport);
    pdf = await readPdf(bytes);
    body = bodyOf(pdf);
  });

  test('is a tagged PDF/UA-1 in British English, with its title, bookmarks and dates from the record', () => {
    expect(pdf).toMatchObject({
      title: 'Award report: Tram network upgrade (WM-TRAM-2026-014)',
      language: 'en-GB',
      marked: true,
    });
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).toContain('<xmp:CreateDate>2026-11-12T16:20:31Z</xmp:CreateDate>');
    expect(pdf.bookmarks).toEqual([
      '1 Decision sought',
      '2 Key facts',
      '3 Result',
      '4 Criteria and weights',
      '5 Scores and points',
      '6 Thresholds and gates',
      '7 Exclusion and tenders left out',
      '8 Price',
      '9 Social value',
      '10 How the totals were reached',
      '11 Assessment, publication and checks',
      '12 Panel, declarations and conflicts',
      '13 Openings and locks',
      '14 Bids received',
      '15 Clarifications',
      '16 Interruptions and reopened questions',
      '17 Reasons, bid by bid',
      '18 Rounding and ties',
      '19 Advice before the freeze',
      '20 Tried on invented bids before the freeze',
      '21 Fingerprints',
      '22 What this document is',
    ]);
  });

  test('has headings, tables with heads, and a figure whose words say the numbers', () => {
    const nodes = allNodes(pdf.structure);
    const roles = new Set(nodes.map(({ role }) => role));
    for (const role of ['H1', 'H2', 'H3', 'Table', 'THead', 'TH', 'TD', 'Caption', 'L', 'TOC']) expect(roles).toContain(role);
    expect(nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual([
      expect.stringContaining('Bidder C: Quality 46.00, Price 16.22, Social value 18.80, total 81.0231.'),
    ]);
    const tables = nodes.filter(({ role, children }) => role === 'Table' && children.some((child) => child.role === 'THead'));
    expect(tables.length).toBeGreaterThan(15);
  });

  test('says the decision in one sentence at the start', () => {
    expect(pdf.pages[0]?.body).toContain(
      squeezed(
        'It is recommended that “Tram network upgrade” is awarded to Bidder C: first of 4 bids, with 81.0231 points out of 100, 0.3675 ahead of Bidder B.',
      ),
    );
    expect(pdf.pages[0]?.body).toContain(squeezed('This is an invented example.'));
    says(tramReport.recommendation?.reason ?? '', 'Recommended by Anwen Rhydderch on 12 November 2026, 16:20:31 UTC.');
  });

  test('ranks the four bids with the published points', () => {
    says(
      '1 Bidder C 46.0000 16.2231 18.8000 81.0231',
      '2 Bidder B 48.0000 17.9775 14.6780 80.6555',
      '3 Bidder A 45.0000 17.1582 13.7630 75.9211',
      '4 Bidder D 39.0000 20.0000 8.1716 67.1716',
      'Social value decides it: without it Bidder B would lead by 3.7545.',
    );
  });

  test('shows criteria, scores and weighted points of every question', () => {
    says(
      '1.1 Programme and delivery Scored 33 1/3 20 At least 2, or the bid must be rejected',
      '1.1 Programme and delivery 20 4 16.00 4 16.00 4 16.00 3 12.00',
      '1.3 Safety of passengers and staff 15 3 9.00 4 12.00 4 12.00 3 9.00',
      '3.2.2 Local supply chains 4 3 2.40 3 2.40 5 4.00 3 2.40',
      'Total 100 75.92 80.66 81.02 67.17',
      'Meets it fully, with added value that is relevant to the criterion.',
    );
  });

  test('works the price and the social value out in front of the reader', () => {
    says(
      'Bidder C £78,900,000',
      'Points = weight × lowest price ÷ price.',
      '20 × £64,000,000 ÷ £78,900,000 16.2231 exactly 12800/789',
      '10 × £9,253,300 ÷ £12,374,000 7.4780 exactly 92533/12374',
      'Bidder C 36,000,000 31,560,000 Limited by the cap £6,312,000',
      'At most 40% of the bidder’s own price counts.',
      'Bidder asked Page 7 does not say who the hours are given to.',
      'Bidder D “Volunteering” does not say where.',
      'A flag changed no quantity and no point.',
      'Total 46 + 16.2230… + 18.8',
      '81.0231 exactly 319636/3945',
    );
  });

  test('says beside the formula what was published about the way to the prices it reads, and about what nothing was', () => {
    says(
      'Before the formula: Price',
      'A line that does not multiply out Where a line does not multiply out, the unit rate prevails.',
      'A mandatory item that a bid left out A missing item is added at the highest price of those that have it.',
      'Options and extensions Options and extensions are in the price that is compared.',
      'Currencies of prices Prices may be in pounds or EUR (£0.8525 for one) and NOK (£0.0731 for one), converted at these rates (A central bank, Wednesday 1 July 2026) and rounded half up to the penny.',
      'Nothing was published about these, so no such step may be taken: Quantities; Costs of owning; VAT.',
    );
  });

  test('says what was tried on invented bids before the freeze, by which seed, and what was found', () => {
    says(
      'Tried 10,000 fields of 5 invented bids each, with prices within 20% of the estimate',
      'Seed 20260713; xoshiro256** 1.0, seeded with splitmix64. The same seed invents the same bids again.',
      'Made Anwen Rhydderch, 13 July 2026, 16:05:00 UTC',
      'What was tried is what was frozen',
      'When the lowest bid leaves, the order of two others turns round. In 312 of 10,000 fields.',
      'Lot 1, North: “Price” is published at 20%, but would be 8.1% of what tells bids apart. In 10,000 of 10,000 fields.',
      '“Quality” weighs 60.0% as published, and 71.4% of what told the bids apart.',
      '2 July 2026, 09:40:00 UTC, Anwen Rhydderch: 1,000 fields, seed 7, 1 finding',
    );
  });

  test('registers what the winner promised, not what the cap left of it', () => {
    const [, register = ''] = body.split(squeezed('Register of commitments: Bidder C'));
    const [rows = ''] = register.split(squeezed('How the totals were reached'));
    for (const text of ['16,640 apprentice-week', '80 FTE-year', '36,000,000 £ spent', '6,000 hour'])
      expect(rows).toContain(squeezed(text));
    expect(rows).not.toContain('31,560,000');
  });

  test('names the panel, what was declared and decided, and who turned which key when', () => {
    says(
      'Clive Adeyemi Principal engineer, Westmoor Tramways Assessor Against 4 bidders: 1 conflict, below',
      'Managed. Long past and without any interest left; a second engineer reads the same answers.',
      'Quality locked Bola Okafor Moderator 5 November 2026 15:12:00 UTC',
      'All documents of the checklist were there.',
      '“Programme and delivery” needs at least 2, and the bid has 3.',
    );
  });

  test('gives every reason whole, with its explanations and any dissent', () => {
    for (const { reason, explanations, dissent } of tramReport.consensus) says(reason, ...explanations, dissent);
    says('Agreed by Bola Okafor, Clive Adeyemi and Dilys Marchetti.');
  });

  test('gives what the check advised against, with the reason why it was left', () => {
    for (const { sentence, reason } of tramReport.answers)
      says(sentence, `Left because: ${reason} (Rhiannon Llewelyn-Prydderch (invented), 14 August 2026)`);
  });

  test('prints the fingerprints, and says why that of the pack is missing', () => {
    says(
      tramReport.fingerprints.freeze.hex,
      tramReport.fingerprints.freeze.words,
      tramReport.fingerprints.record.hex,
      tramReport.fingerprints.record.words,
      'a pack cannot contain its own fingerprint. It is printed on the pack’s own signing page.',
    );
  });

  test('carries reference, freeze hash and page number on every page, and no mark of a draft', () => {
    for (const [index, { all }] of pdf.pages.entries()) {
      expect(all).toContain('WM-TRAM-2026-014');
      expect(all).toContain(squeezed('Rules frozen as 3fa9 81c2 0b7d'));
      expect(all).toContain(`Page${index + 1}of${pdf.pages.length}`);
      expect(all).not.toMatch(/draft/i);
    }
  });

  test('is the same file, byte for byte, when it is made again', async () => {
    expect(Buffer.from(await render(tramReport)).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('until an award is recommended every page says Draft, and nothing is recommended', async () => {
  const pdf = await readPdf(await render(tramDraft));
  for (const { all } of pdf.pages) expect(all).toContain('DRAFT');
  const body = bodyOf(pdf);
  expect(body).toContain(squeezed('No award is recommended yet. On what is recorded so far, Bidder C is first of 4 bids'));
  expect(body).not.toContain(squeezed('Register of commitments'));
});

test('a report without prices says what is sealed, who withdrew and how points are rounded', async () => {
  const body = bodyOf(await readPdf(await render(smallReport)));
  for (const text of [
    'there is no result: the price envelope is still sealed.',
    'Glanhau Llŷn a’r Gŵyr Cyf',
    'The bidder wrote that it could not find the people.',
    'No score was agreed on this bid.',
    'Nobody declared a conflict of interest.',
    'The published rules had no threshold, and no gate was decided.',
    'The points of each question are rounded half up to 1 decimal place.',
    'No tie-break was published.',
    'Nothing was published about steps on the way, so prices are compared exactly as they were tendered.',
    'The rules were not tried on invented bids before they were frozen.',
    'Nobody has tried this model on invented bids yet. Left because: The same rules were tried for the depots in 2025. (Anwen Rhydderch, 13 July 2026)',
  ])
    expect(body).toContain(squeezed(text));
  expect(body).not.toContain(squeezed('invented example'));
});

test('a rounding of sections names those that are meant: the ones at the top', async () => {
  const rounding = { stage: 'section', places: 0, mode: 'half-up' } as const;
  const body = bodyOf(await readPdf(await render({ ...smallReport, rounding })));
  expect(body).toContain(squeezed('The points of each section at the top (“Quality”, “Price”) are rounded half up to 0 decimal places.'));
});

test('what was done about exclusion, low prices and clarifications is printed step by step, with the result with and without', async () => {
  const by = 'Anwen Rhydderch';
  const procedures: AwardReport['procedures'] = {
    concerns: [
      {
        bid: 'a',
        title: 'Tax offences (PA23 Sch. 6 paras. 29–31)',
        outcome: 'Excluded',
        steps: [{ what: 'Raises the ground', on: '2026-10-02', by, text: 'Its own answer on convictions.' }],
      },
    ],
    disregards: [
      {
        bid: 'a',
        on: '2026-10-20',
        ground: 'comes from an excluded supplier (PA23 s.26(1))',
        leavesChoice: false,
        facts: [{ term: 'Rests on', text: 'excluded for “Tax offences”' }],
        takenBack: null,
        reason: 'Nothing was put right.',
        by,
        at: '2026-10-20T10:00:00Z',
      },
      {
        bid: 'b',
        on: '2026-10-21',
        ground: 'breaches a published procedural requirement (PA23 s.19(3)(d))',
        leavesChoice: true,
        facts: [],
        takenBack: {
          on: '2026-10-23',
          stayOut: 'Bidder C',
          difference: 'Bidder C sent no form at all.',
          reason: 'The form was signed on its last page.',
          by,
          at: '2026-10-23T10:00:00Z',
        },
        reason: 'Its form is unsigned.',
        by,
        at: '2026-10-21T10:00:00Z',
      },
    ],
    lowPrices: {
      limits: [{ title: 'percent below the estimate', value: '15', setBy: '“Eastmere”, version 3' }],
      screens: [
        {
          bid: 'd',
          // domain.md 5.1: (75 − 64) ÷ 75.
          working: { title: '', formula: '', substituted: '(£75,000,000 − £64,000,000) ÷ £75,000,000 × 100', value: '44/3' },
          flagged: true,
          sentence: 'Bidder D is 14.67% below the estimate.',
        },
      ],
      loops: [{ bid: 'd', steps: [{ what: 'Records what Bidder D replied', on: '2026-11-03', by, text: 'Nights are volunteered.' }] }],
      both: { bids: ['d'], rows: [{ bid: 'c', with: '1. 81.0231', without: '1. 82.8482' }] },
    },
    arePricesKeptBack: false,
    clarifications: {
      before: [{ on: '2026-09-20', by, question: 'May the depot be visited?', answer: 'Yes.', confidential: '' }],
      after: [{ bid: 'b', criterion: 'q1', place: 'p. 3', steps: [{ what: 'Answered', on: '2026-10-24', by, text: 'In week 14.' }] }],
    },
    interruptions: [{ what: 'Suspended for an investigation.', on: '2026-11-05', by, text: 'The auditor asked for it.' }],
    reopenings: [
      {
        criterion: 'q1',
        afterPrices: true,
        steps: [{ what: 'Approved', on: '2026-11-06', by, text: 'The note is on p. 3.' }],
        scores: [{ bid: 'c', before: '4', after: '3' }],
      },
    ],
  };
  const body = bodyOf(await readPdf(await render({ ...tramReport, procedures })));
  for (const text of [
    'Bidder A: Tax offences (PA23 Sch. 6 paras. 29–31). Excluded.',
    '2 October 2026 Raises the ground Anwen Rhydderch Its own answer on convictions.',
    'It comes from an excluded supplier (PA23 s.26(1)). The law leaves no choice.',
    'Bidder B was left out, and the decision was taken back',
    'Reason Its form is unsigned.',
    'Taken back because The form was signed on its last page.',
    'Left out with it, stays out Bidder C',
    'Bidder D is 14.67% below the estimate. (£75,000,000 − £64,000,000) ÷ £75,000,000 × 100 14.67 Flagged',
    'Nights are volunteered.',
    'The result with and without Bidder D: both are kept',
    'Bidder C 1. 81.0231 1. 82.8482',
    'May the depot be visited? Yes. To all bidders',
    'In week 14.',
    '5 November 2026 Suspended for an investigation. Anwen Rhydderch The auditor asked for it.',
    'Prices were open already when this question was reopened.',
    'Bidder C 4 3',
  ])
    expect(body).toContain(squeezed(text));
  expect(awardPaper({ ...tramReport, procedures }).head).toBe(
    'WM-TRAM-2026-014 · Award report · A score was reopened after prices were known',
  );
});

test('what the rules had led to before a bid left or came back is printed beside the result, ranked, in pounds or in words', async () => {
  const by = 'Anwen Rhydderch';
  const place = (name: string, rank: number, total: string | null, figure: string | null = null) => ({
    name,
    rank,
    total,
    figure,
    shown: '80, 75',
  });
  const kept = { by, at: '2026-11-10T10:00:00Z', reason: 'As it wrote.', bids: ['d'], sentences: [], places: [] } as const;
  const former: AwardReport['former'] = [
    // domain.md 5.1, with D and without it.
    { ...kept, cause: 'disregarded', places: [place('Bidder C', 1, '319636/3945'), place('Bidder B', 2, '444124121/5506430')] },
    {
      ...kept,
      cause: 'readmitted',
      reason: 'The form was signed.',
      places: [place('Bidder C', 1, '82.8482'), place('Bidder B', 2, '82.678')],
    },
    { ...kept, cause: 'withdrawn', places: [place('Bidder A', 1, null, '5862.71')] },
    { ...kept, cause: 'withdrawn', bids: ['a', 'd'], places: [place('Bidder B', 1, null)] },
    { ...kept, cause: 'withdrawn', sentences: ['Bidder B is admitted.'] },
    { ...kept, cause: 'withdrawn' },
  ];
  const body = bodyOf(await readPdf(await render({ ...tramReport, former })));
  for (const text of [
    'Results before a bid left or came back',
    'Before Bidder D was left out As it wrote.',
    'The result until then Rank Bidder Total',
    '1 Bidder C 81.0231 2 Bidder B 80.6555',
    'Before Bidder D was let in again The form was signed.',
    '1 Bidder C 82.8482 2 Bidder B 82.6780',
    'Rank Bidder What ranked 1 Bidder A £5,862.71',
    'Before Bidder A and Bidder D withdrew',
    'Rank Bidder Of 100 on each criterion in turn 1 Bidder B 80, 75',
    'Until then the published rules had led to this: • Bidder B is admitted.',
    'There was no ranking yet.',
    'Recorded by Anwen Rhydderch on 10 November 2026, 10:00:00 UTC. Both results are kept.',
  ])
    expect(body).toContain(squeezed(text));
});

test('what stands beside the result is printed, and the first page says what is not on record', async () => {
  const step = { on: '2026-11-10', by: 'Rhiannon Llewelyn-Prydderch' };
  const none = bodyOf(await readPdf(await render(tramReport)));
  for (const text of [
    'No conflicts assessment of the authority is on record.',
    'No publication of what was frozen is on record.',
    'No independent check is on record.',
    'No due diligence is on record.',
  ])
    expect(none).toContain(squeezed(text));
  const assurance = {
    conflictsAssessments: [{ ...step, what: 'Version 1', text: 'Found: nobody has an interest.' }],
    publications: [{ ...step, what: 'UK4, 2026/S 000-000001', text: 'Version 1 of what was frozen.' }],
    checks: [{ ...step, what: 'Checked by Internal audit', text: 'All arithmetic was worked out again.' }],
    dueDiligence: [{ bid: 'c', steps: [{ ...step, what: 'Contradicted', text: 'The depot is not leased.' }] }],
    notOnRecord: ['The independent check on record is of an earlier result, which has changed since.'],
  };
  const body = bodyOf(await readPdf(await render({ ...tramReport, assurance })));
  for (const text of [
    'Not on record. The independent check on record is of an earlier result, which has changed since.',
    '10 November 2026 Version 1 Rhiannon Llewelyn-Prydderch Found: nobody has an interest.',
    'UK4, 2026/S 000-000001',
    'Checked by Internal audit',
    'Due diligence on Bidder C',
    'The depot is not leased.',
  ])
    expect(body).toContain(squeezed(text));
  expect(body.indexOf(squeezed('Not on record.'))).toBeLessThan(body.indexOf(squeezed('Key facts')));
});

test('what became of the award stands in its order, with what is not on record', async () => {
  const afterAward = {
    steps: [
      { what: 'Approved', on: '2026-11-02', by: 'Margaret Ellis', text: 'Read in full.\nConflicts of interest: None.' },
      {
        what: 'All summaries were sent',
        on: '2026-11-03',
        by: 'Anwen Rhydderch',
        text: 'Bidder A: a@example.invalid, by electronic means',
      },
    ],
    standstill: 'Standstill runs to the end of Friday 13 November 2026.',
    notDone: ['No contract is entered into.'],
  };
  const body = bodyOf(await readPdf(await render({ ...tramReport, afterAward })));
  for (const text of [
    'After the recommendation',
    '2 November 2026 Approved Margaret Ellis Read in full. Conflicts of interest: None.',
    '3 November 2026 All summaries were sent Anwen Rhydderch Bidder A: a@example.invalid, by electronic means',
    'Standstill runs to the end of Friday 13 November 2026.',
    'As the record stands: No contract is entered into.',
  ])
    expect(body).toContain(squeezed(text));
});

test('what people typed is printed as it stands, whatever it would mean to a typesetter', async () => {
  const typed = [
    '#include "/etc/passwd" and #read("paper.json") and #panic()',
    '*bold* _italic_ `raw` $x^2$ = Heading',
    '- list + list / term: @label <label> ~ -- ... \\ // comment /* no */',
    'http://example.org/#a?b=c&d=%20 "quotes" \'single\' <svg onload="x">&amp;',
    '😀 and '.concat('W'.repeat(300)),
  ].join('\n\n');
  const [consensus] = smallReport.consensus;
  if (!consensus) throw new Error('the small report has a consensus');
  const bids = smallReport.bids.map((bid) => ({ ...bid, name: `#emph[${bid.alias}] & <b> *Ltd*` }));
  const body = bodyOf(await readPdf(await render({ ...smallReport, bids, consensus: [{ ...consensus, reason: typed }] })));
  expect(body).toContain(squeezed(typed.replace('😀', '[U+1F600]')));
  expect(body).toContain(squeezed('#emph[Bidder 1] & <b> *Ltd*'));
});

test('a reason of 10,000 characters is printed whole, over as many pages as it needs', async () => {
  const long = Array.from({ length: 200 }, (_, index) => `Sentence ${index} says what page ${index} shows, and why.`)
    .join(' ')
    .padEnd(10_000, ' and so on');
  const [consensus] = smallReport.consensus;
  if (!consensus) throw new Error('the small report has a consensus');
  const body = bodyOf(await readPdf(await render({ ...smallReport, consensus: [{ ...consensus, reason: long }] })));
  expect(body).toContain(squeezed(long));
});

test('forty bids and sixty questions keep their numbers in tables of seven bids a page', async () => {
  const [question] = tramReport.criteria.filter(({ kind }) => kind === 'scored');
  const [bid] = tramReport.bids;
  if (!question || !bid) throw new Error('the tram report has questions and bids');
  const name = 'Gwasanaethau Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Cyfyngedig';
  const bids = Array.from({ length: 40 }, (_, index) => ({
    ...bid,
    key: `b${index}`,
    name: `${name} ${index + 1}`,
    alias: `Bidder ${index + 1}`,
    rank: null,
    total: null,
  }));
  const questions = Array.from({ length: 60 }, (_, index) => ({
    ...question,
    key: `q${index}`,
    parent: null,
    number: `${index + 1}`,
    relative: '5/3',
    absolute: '5/3',
  }));
  const points = questions.flatMap(({ key }, row) =>
    bids.map((one, column) => ({ criterion: key, bid: one.key, points: `${row}.${String(column).padStart(2, '0')}` })),
  );
  const pdf = await readPdf(
    await render({ ...smallReport, criteria: questions, priceFormulas: [], bids, points, consensus: [], gates: [] }),
  );
  const body = bodyOf(pdf);
  expect(body).toContain(squeezed('Consensus scores and weighted points: bids 34 to 40 of 40'));
  expect(body).toContain(squeezed('60 Programme and delivery 1 2/3 59.33 59.34 59.35 59.36 59.37 59.38 59.39'));
  expect(body).toContain(squeezed(`${name} 40`));
});
