/** Tram network upgrade (invented): four bids, six questions, three assessors; social value decides by 0.3676 points. */

import type { Criterion, ScoredCriterion } from '../../shared/domain/criteria.ts';
import { noPriceRules } from '../../shared/domain/price-steps.ts';
import type { CriterionId, Exact, MeasureId, ScaleId } from '../../shared/domain/ids.ts';
import { blankMeasure, type Measure } from '../../shared/domain/measure.ts';
import { scaleTemplates } from '../../shared/domain/scale-templates.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { inventedPanel } from './people.ts';
import { tramSchedule } from './tram-schedule.ts';
import type { Script } from './script.ts';

const [template] = scaleTemplates;
const scale: Scale = { ...template, id: 'scale' as ScaleId };

interface Question {
  readonly number: string;
  readonly title: string;
  readonly weight: Exact;
  readonly envelope: ScoredCriterion['envelope'];
  readonly text: string;
  readonly considerations: readonly string[];
  /** What a strong and a weak answer show, for the reasons. */
  readonly strong: string;
  readonly weak: string;
}

const questions: readonly Question[] = [
  {
    number: '1.1',
    title: 'Programme and possession plan',
    weight: '20',
    envelope: 'quality',
    text: 'Describe how the works will be programmed and how track possessions will be planned so that trams keep running.',
    considerations: ['Critical path and float', 'Possessions and passenger disruption'],
    strong: 'The programme names its critical path and float, and shows each possession with the service that runs around it',
    weak: 'the recovery plan for an overrunning possession is stated but not resourced',
  },
  {
    number: '1.2',
    title: 'Mobilisation and workforce transfer',
    weight: '15',
    envelope: 'quality',
    text: 'Describe how the contract will be mobilised, who leads the transfer of staff and how cover is kept.',
    considerations: ['Transfer of staff', 'Cover during mobilisation'],
    strong: 'The mobilisation plan names a transfer lead, a twelve-week programme and the staff who may transfer',
    weak: 'absence cover is stated as a policy without numbers',
  },
  {
    number: '1.3',
    title: 'Engineering assurance and safety',
    weight: '15',
    envelope: 'quality',
    text: 'Describe how design, construction and commissioning will be assured as safe.',
    considerations: [],
    strong: 'The assurance plan follows the safety case through design, build and commissioning with named independent checks',
    weak: 'interfaces with the existing signalling are described in general terms',
  },
  {
    number: '1.4',
    title: 'Customer and stakeholder communication',
    weight: '10',
    envelope: 'quality',
    text: 'Describe how passengers, traders and residents will be told of works that affect them.',
    considerations: [],
    strong: 'The plan gives notice periods by audience and a named contact for traders on each section of the route',
    weak: 'the plan for people who do not use the internet is thin',
  },
  {
    number: '3.1.1',
    title: 'Method statement: jobs and apprenticeships',
    weight: '6',
    envelope: 'social-value',
    text: 'Describe how the jobs and apprenticeships offered on this contract will be filled by people from the wards with the highest unemployment.',
    considerations: ['Recruitment routes', 'Support to completion'],
    strong: 'The method names the colleges and job centres, a recruitment calendar and a mentor for each cohort',
    weak: 'what happens to an apprentice when the works end early is not said',
  },
  {
    number: '3.1.2',
    title: 'Method statement: local supply chain and community',
    weight: '4',
    envelope: 'social-value',
    text: 'Describe how local small firms will be brought into the supply chain of the works and how staff will volunteer.',
    considerations: [],
    strong: 'Packages suitable for small firms are listed with dates, and payment terms of ten days are offered',
    weak: 'the volunteering plan has no link to local organisations',
  },
];

const marks: Readonly<Record<string, Readonly<Record<string, readonly [a1: string, a2: string, a3: string, agreed: string]>>>> = {
  '1.1': { A: ['4', '4', '4', '4'], B: ['5', '4', '4', '4'], C: ['4', '4', '5', '4'], D: ['3', '3', '3', '3'] },
  '1.2': { A: ['3', '4', '4', '4'], B: ['4', '4', '4', '4'], C: ['4', '4', '2', '4'], D: ['3', '4', '4', '4'] },
  '1.3': { A: ['3', '3', '4', '3'], B: ['4', '4', '3', '4'], C: ['4', '4', '4', '4'], D: ['3', '2', '3', '3'] },
  '1.4': { A: ['4', '4', '5', '4'], B: ['4', '4', '4', '4'], C: ['3', '3', '2', '3'], D: ['3', '3', '3', '3'] },
  '3.1.1': { A: ['4', '4', '3', '4'], B: ['4', '4', '4', '4'], C: ['5', '4', '4', '4'], D: ['2', '2', '3', '2'] },
  '3.1.2': { A: ['3', '3', '4', '3'], B: ['3', '3', '3', '3'], C: ['4', '5', '5', '5'], D: ['3', '3', '2', '3'] },
};

const marked = (criterion: string, bid: string) => {
  const found = marks[criterion]?.[bid];
  if (!found) throw new Error(`no marks for ${criterion} ${bid}`);
  return found;
};

const question = (number: string): Question => {
  const found = questions.find((one) => one.number === number);
  if (!found) throw new Error(`no question ${number}`);
  return found;
};

/** Where in the bid an answer stands: one page for each question. */
const pageOf = (number: string): number => questions.findIndex((one) => one.number === number) + 2;

/** Its length is not for the authority to set. */
const safetyCase = '1.3';

const leaf = ({ strong: _, weak: __, ...one }: Question, parent: string): Criterion => ({
  ...one,
  kind: 'scored',
  id: one.number as CriterionId,
  parent: parent as CriterionId,
  scale: scale.id,
  threshold: null,
  limit: one.number === safetyCase ? null : { kind: 'words', most: one.envelope === 'quality' ? 2000 : 1000, beyond: 'not-read' },
  guidance: '',
  assessors: [],
});

const group = (id: string, parent: string | null, title: string, weight: Exact, text: string): Criterion => ({
  kind: 'group',
  id: id as CriterionId,
  parent: parent as CriterionId | null,
  number: id,
  title,
  text,
  weight,
  threshold: null,
});

const origin = { source: 'Invented for this example', version: '1', licence: 'Own', validFrom: '2026-01-01', notes: '' } as const;

const measures: readonly Measure[] = [
  {
    ...blankMeasure('m1' as MeasureId),
    code: 'APP',
    title: 'Apprenticeships on the contract',
    theme: 'Jobs and skills',
    outcome: 'More people qualified',
    nature: 'apprenticeships',
    unit: 'apprentice-week',
    value: '250',
    origin,
  },
  {
    ...blankMeasure('m2' as MeasureId),
    code: 'JOB',
    title: 'Jobs for people living in the area',
    theme: 'Jobs and skills',
    outcome: 'More people in work',
    nature: 'jobs',
    unit: 'local FTE-year',
    value: '30000',
    deadweight: '25',
    origin,
  },
  {
    ...blankMeasure('m3' as MeasureId),
    code: 'SME',
    title: 'Spend with small firms in the area',
    theme: 'Supply chain',
    outcome: 'Money stays in the area',
    nature: 'local-spend',
    unit: '£ spent',
    value: '0.2',
    origin,
    cap: { kind: 'share-of-own-price', percent: '40' },
  },
  {
    ...blankMeasure('m4' as MeasureId),
    code: 'VOL',
    title: 'Volunteering by staff',
    theme: 'Community',
    outcome: 'Local groups are helped',
    nature: 'volunteering',
    unit: 'hour',
    value: '17',
    origin,
  },
];

const words: Readonly<Record<string, string>> = {
  '5': 'everything asked for, with more',
  '4': 'all of what was asked for',
  '3': 'what was asked for, with minor gaps',
  '2': 'part of what was asked for',
  '1': 'little of what was asked for',
  '0': 'nothing',
};

const higher = (value: Exact): string =>
  value === '5' ? 'It is the highest step.' : `A ${value === '4' ? '5' : value === '3' ? '4' : '3'} was not reached because `;

/** What a bid says beside its quantities; `people` are the apprentices it speaks of. */
const told = (people: string): NonNullable<Script['bids'][number]['details']> => {
  const common = { start: '2027-01-04', end: '2029-12-21', owner: 'Social value manager (invented)', overlaps: 'none' };
  return {
    APP: { ...common, place: 'Depot and works along the route', people, evidence: 'Apprenticeship agreements', method: 'Answers, p. 6' },
    JOB: { ...common, place: 'Wards along the route', evidence: 'Payroll with home postcodes', method: 'Answers, p. 6' },
    SME: { ...common, place: 'Combined authority area', evidence: 'Invoices', method: 'Answers, p. 7', deliveredBy: 'Supply chain' },
    VOL: { ...common, place: 'Schools along the route', evidence: 'Signed time sheets', method: 'Answers, p. 7', beneficiaries: 'Pupils' },
  };
};

export const tram: Script = {
  example: 'tram',
  title: 'Tram network upgrade (invented)',
  sentence: 'Four bids of about £75 million, six questions, three assessors. So close that social value decides it.',
  details: {
    reference: 'ECA-2026-014',
    title: 'Tram network upgrade (invented)',
    authority: 'Example Combined Authority (invented)',
    regime: 'pa23',
    procedure: 'open',
    contractType: 'utilities',
    description:
      'Renewal and extension of the tram network, with the jobs and apprenticeships that the money can buy. Every name and number in this example is invented.',
    estimatedValue: '75000000',
    termMonths: 36,
    deadline: '2026-09-30T12:00:00Z',
    noticeReference: '2026/S 000-000000 (invented)',
    socialValueConsideration:
      'The wards along the route have high unemployment. Jobs, apprenticeships and spend with small firms can be provided by the contract itself, so they are judged and will be written into it.',
    lotsReason: 'One lot: the works cannot be commissioned in parts.',
    place: 'The seven boroughs of the Example Combined Authority (invented), by their boundaries on 1 April 2026.',
    definitions: [{ term: 'Local', meaning: 'In the seven boroughs, by the postcode of the workplace or of the person’s home.' }],
    provenance: 'invented',
  },
  weightMode: 'absolute',
  criteria: [
    {
      kind: 'pass-fail',
      id: '0' as CriterionId,
      parent: null,
      number: '0',
      title: 'Safety certification',
      text: 'The bidder holds, or will hold before works begin, the safety certification that the works need.',
      modality: 'must',
    },
    group('1', null, 'Quality', '60', 'How the works will be done.'),
    ...questions.filter((one) => one.envelope === 'quality').map((one) => leaf(one, '1')),
    {
      kind: 'price',
      id: '2' as CriterionId,
      parent: null,
      number: '2',
      title: 'Price',
      text: 'Total price of the works, excluding VAT.',
      weight: '20',
      formula: { kind: 'lowest-over-price' },
      // Totals are tendered without VAT already, so that there is no basis to put them on.
      rules: { ...noPriceRules, arithmetic: 'unit-rate-prevails', missingItems: 'highest', options: 'excluded' },
      schedule: tramSchedule,
    },
    group('3', null, 'Social value', '20', 'What the contract will do for the people of the area.'),
    group('3.1', '3', 'Method statements', '10', 'How the promises will be kept.'),
    ...questions.filter((one) => one.envelope === 'social-value').map((one) => leaf(one, '3.1')),
    {
      kind: 'social-value-quantity',
      id: '3.2' as CriterionId,
      parent: '3' as CriterionId,
      number: '3.2',
      title: 'Quantities offered',
      text: 'What is promised in numbers, valued in pounds.',
      weight: '10',
      points: { kind: 'relative-to-highest' },
      measures,
      caps: [],
      verification:
        'Quantities are checked against the method statements. What is counted twice, lies outside the area or runs beyond the contract is taken off, with the reason.',
    },
  ],
  scales: [scale],
  rounding: { stage: 'none', places: 2, mode: 'half-up' },
  tieBreak: [{ kind: 'highest-quality' }, { kind: 'highest-social-value' }, { kind: 'drawing-lots' }],
  policy: 'local-authority',
  answers: {
    'indicators-to-prepare':
      'Apprenticeships, local jobs and spend with small firms are promised in numbers, and become the indicators of the contract.',
    'answer-without-limit':
      'The answer is the bidder’s assurance plan. It follows the form of the safety case, and the regulator asks for all of it.',
  },
  people: inventedPanel,
  deadline: '2026-09-30T12:00:00Z',
  bids: [
    {
      key: 'A',
      name: 'Bidder A Ltd (invented)',
      identifier: 'GB-COH 00000002',
      size: 'large',
      subcontractors: [],
      price: '£74,600,000',
      offers: { APP: '12,480', JOB: '60', SME: '18,000,000', VOL: '3,000' },
      details: told('120'),
      staffHours: '5,000,000',
    },
    {
      key: 'B',
      name: 'Bidder B Ltd (invented)',
      identifier: 'GB-COH 00000003',
      size: 'large',
      subcontractors: ['Track Renewals Example Ltd (invented)'],
      price: '£71,200,000',
      offers: { APP: '20,800', JOB: '45', SME: '15,000,000', VOL: '2,400' },
      details: told('200'),
      staffHours: '5,000,000',
    },
    {
      key: 'C',
      name: 'Bidder C Ltd (invented)',
      identifier: 'GB-COH 00000001',
      size: 'large',
      subcontractors: [],
      price: '£78,900,000',
      offers: { APP: '16,640', JOB: '80', SME: '36,000,000', VOL: '6,000' },
      details: told('160'),
      staffHours: '5,000,000',
    },
    {
      key: 'D',
      name: 'Bidder D Ltd (invented)',
      identifier: 'GB-COH 00000004',
      size: 'sme',
      subcontractors: [],
      price: '£64,000,000',
      offers: { APP: '6,240', JOB: '30', SME: '9,600,000', VOL: '1,000' },
    },
  ],
  mark: (person, criterion, bid) => {
    const value = marked(criterion, bid)[['A1', 'A2', 'A3'].indexOf(person)] ?? '';
    const { strong, weak } = question(criterion);
    return {
      value,
      strengths: `${strong}. The answer shows ${words[value] ?? ''}.`,
      weaknesses: value === '5' ? '' : `However, ${weak}.`,
      page: pageOf(criterion),
    };
  },
  consensus: (criterion, bid) => {
    const [a1, a2, a3, value] = marked(criterion, bid);
    const { strong, weak } = question(criterion);
    const moved = [a1, a2, a3].flatMap((mark, index) =>
      mark === value ? [] : [`assessor ${index + 1} moved from ${mark} to ${value} after page ${pageOf(criterion)} was read together`],
    );
    return {
      value,
      reason: `${value} of 5. ${strong} (p. ${pageOf(criterion)}), so the answer shows ${words[value] ?? ''}. ${higher(value)}${value === '5' ? '' : `${weak}.`}${moved.length > 0 ? ` In discussion ${moved.join('; ')}.` : ' All three assessors began at this score.'}`,
      dissent: '',
    };
  },
  gateReason: (_, gate) =>
    gate === 'Completeness'
      ? 'All documents that were asked for are there and were received before the deadline.'
      : 'Certificate seen; it covers the whole of the works.',
  offerReason: () => 'Units, places and dates were checked against the method statements; no quantity is counted twice.',
  recommendations: [
    {
      bid: 'C',
      reason:
        'Bidder C has the highest total under the published method. Bidder B leads on quality and price taken together; the quantities and methods that Bidder C offers for social value decide the award.',
    },
  ],
};
