/** Framework in three lots (invented): five suppliers, at most two lots each; the first in all three has to leave one to the next. */

import type { Criterion } from '../../shared/domain/criteria.ts';
import type { CriterionId, Exact, LotId, ScaleId } from '../../shared/domain/ids.ts';
import { scaleTemplates } from '../../shared/domain/scale-templates.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { inventedPanel } from './people.ts';
import type { Script, ScriptBid } from './script.ts';

const [template] = scaleTemplates;
const scale: Scale = { ...template, id: 'scale' as ScaleId };

interface Question {
  readonly number: string;
  readonly title: string;
  readonly weight: Exact;
  readonly text: string;
  readonly strong: string;
  readonly weak: string;
}

const quality: readonly Question[] = [
  {
    number: '1.1',
    title: 'How the sites will be kept',
    weight: '25',
    text: 'Describe for the sites of this lot how often and how each will be kept, and how that is checked.',
    strong: 'A calendar for each site says what is done when, and who checks it',
    weak: 'the checks are not tied to the calendar',
  },
  {
    number: '1.2',
    title: 'People and machines',
    weight: '15',
    text: 'Describe the people and machines for this lot, and what happens when either is missing.',
    strong: 'Crews and machines are named with cover for each',
    weak: 'cover in the growing season is thin',
  },
  {
    number: '1.3',
    title: 'Starting the work',
    weight: '10',
    text: 'Describe how the work will be taken over.',
    strong: 'The first ninety days are planned with the present contractor',
    weak: 'the survey of the sites is left for later',
  },
];

const socialValue: Question = {
  number: '3',
  title: 'What the work does for the area',
  weight: '15',
  text: 'Describe the jobs, training and volunteering that the work will bring. Asked once: what is agreed counts in every lot.',
  strong: 'Places for trainees are promised with the colleges that fill them',
  weak: 'nothing says what becomes of them afterwards',
};

/** Supplier, lot, price, agreed marks of 1.1 to 1.3, and of the question that is asked once. */
const table: readonly (readonly [supplier: string, lot: string, price: string, marks: string, once: string])[] = [
  ['S1', '1', '£1,150,000', '544', '4'],
  ['S1', '2', '£870,000', '544', '4'],
  ['S1', '3', '£585,000', '544', '4'],
  ['S2', '1', '£1,095,000', '343', '3'],
  ['S2', '2', '£905,000', '343', '3'],
  ['S3', '1', '£1,240,000', '444', '5'],
  ['S3', '3', '£560,000', '443', '5'],
  ['S4', '1', '£1,180,000', '434', '4'],
  ['S4', '2', '£850,000', '444', '4'],
  ['S5', '2', '£940,000', '443', '4'],
  ['S5', '3', '£610,000', '434', '4'],
];

const keyOf = (supplier: string, lot: string): string => `${supplier} L${lot}`;

const bids = table.map(([supplier, lot, price]): ScriptBid => ({
  key: keyOf(supplier, lot),
  name: `Supplier ${supplier} Ltd (invented)`,
  identifier: `GB-COH 000010${supplier.slice(1).padStart(2, '0')}`,
  size: 'sme',
  subcontractors: [],
  supplier,
  lot,
  price,
  offers: {},
}));

const questions = [...quality, socialValue];

const agreed = (criterion: string, bid: string): { readonly question: Question; readonly value: Exact } => {
  const question = questions.find(({ number }) => number === criterion);
  const row = table.find(([supplier, lot]) => keyOf(supplier, lot) === bid);
  const value = question && row && (question === socialValue ? row[4] : row[3][quality.indexOf(question)]);
  if (!question || value === undefined) throw new Error(`no mark for ${criterion} ${bid}`);
  return { question, value };
};

const leaf = ({ strong: _strong, weak: _weak, ...question }: Question, parent: string | null): Criterion => ({
  ...question,
  kind: 'scored',
  id: question.number as CriterionId,
  parent: parent as CriterionId | null,
  envelope: parent === null ? 'social-value' : 'quality',
  scale: scale.id,
  threshold: null,
  considerations: [],
  limit: { kind: 'words', most: 1500, beyond: 'not-read' },
  guidance: '',
  assessors: [],
  ...(parent === null ? { scoredOnce: true } : {}),
});

const pageOf = (number: string): number => questions.findIndex((one) => one.number === number) + 2;

export const threeLots: Script = {
  example: 'three-lots',
  title: 'Framework in three lots (invented)',
  sentence: 'Five suppliers, eleven bids, at most two lots for one supplier. The first in all three has to leave one to the next.',
  details: {
    reference: 'ECA-2026-021',
    title: 'Framework in three lots (invented)',
    authority: 'Example Combined Authority (invented)',
    regime: 'pa23',
    procedure: 'open',
    contractType: 'framework',
    description:
      'Keeping of parks, verges and burial grounds, with one supplier for each lot. Every name and number in this example is invented.',
    estimatedValue: '2700000',
    termMonths: 48,
    deadline: '2026-09-30T12:00:00Z',
    noticeReference: '2026/S 000-000001 (invented)',
    socialValueConsideration:
      'The work can be learnt on the job and is spread over the whole area, so training places are judged in every lot.',
    lotsReason: 'Three lots that small firms can carry, and at most two for one supplier, so that the area does not hang on a single firm.',
    place: 'The area of the Example Combined Authority (invented), by its boundaries on 1 April 2026.',
    definitions: [],
    provenance: 'invented',
  },
  weightMode: 'absolute',
  criteria: [
    {
      kind: 'group',
      id: '1' as CriterionId,
      parent: null,
      number: '1',
      title: 'Quality',
      text: 'How the work of the lot will be done.',
      weight: '50',
      threshold: null,
    },
    ...quality.map((question) => leaf(question, '1')),
    {
      kind: 'price',
      id: '2' as CriterionId,
      parent: null,
      number: '2',
      title: 'Price',
      text: 'Price of the lot for a year, excluding VAT.',
      weight: '35',
      formula: { kind: 'lowest-over-price' },
    },
    leaf(socialValue, null),
  ],
  scales: [scale],
  rounding: { stage: 'none', places: 2, mode: 'half-up' },
  tieBreak: [{ kind: 'highest-quality' }, { kind: 'drawing-lots' }],
  lots: [
    { id: 'l1' as LotId, number: '1', title: 'Parks', value: '1200000' },
    { id: 'l2' as LotId, number: '2', title: 'Verges', value: '900000' },
    { id: 'l3' as LotId, number: '3', title: 'Burial grounds', value: '600000' },
  ],
  lotCap: { most: 2, mechanism: 'descending-value' },
  policy: null,
  answers: {},
  people: inventedPanel,
  deadline: '2026-09-30T12:00:00Z',
  bids,
  mark: (_, criterion, bid) => {
    const { question, value } = agreed(criterion, bid);
    return {
      value,
      strengths: `${question.strong}.`,
      weaknesses: value === '5' ? '' : `However, ${question.weak}.`,
      page: pageOf(criterion),
    };
  },
  consensus: (criterion, bid) => {
    const { question, value } = agreed(criterion, bid);
    const missing = value === '5' ? 'It is the highest step.' : `The next step was not reached because ${question.weak}.`;
    return { value, reason: `${value} of 5. ${question.strong} (p. ${pageOf(criterion)}). ${missing}`, dissent: '' };
  },
  gateReason: () => 'All documents that were asked for are there and were received before the deadline.',
  offerReason: () => 'No quantities were asked for.',
  recommendations: [
    { bid: 'S1 L1', reason: 'Supplier S1 is first in the lot of the highest value, which is awarded first.' },
    { bid: 'S1 L2', reason: 'Supplier S1 is first in this lot too, and has then as many lots as one supplier may have.' },
    { bid: 'S3 L3', reason: 'Supplier S1 is first, but has two lots already; Supplier S3 is the next in rank.' },
  ],
};
