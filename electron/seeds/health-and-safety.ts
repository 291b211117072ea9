/** Health and safety system: a real table, published under the Freedom of Information Act. Marks are worked back from the published points; prices are implied, and say so. */

import { parse } from 'csv-parse/sync';
import type { Criterion } from '../../shared/domain/criteria.ts';
import type { CriterionId, ScaleId } from '../../shared/domain/ids.ts';
import { scaleTemplates } from '../../shared/domain/scale-templates.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { inventedPanel } from './people.ts';
import consensusCsv from './published/fcdo-foi2024-01569/consensus.csv?raw';
import criteriaCsv from './published/fcdo-foi2024-01569/criteria.csv?raw';
import pricesCsv from './published/fcdo-foi2024-01569/prices.csv?raw';
import type { Script } from './script.ts';

const rows = (csv: string): Readonly<Record<string, string>>[] => parse<Record<string, string>>(csv, { columns: true });

const [template] = scaleTemplates;
const scale: Scale = { ...template, id: 'scale' as ScaleId };

const criteria = rows(criteriaCsv).filter((row) => row['number'] !== 'P');
const consensus = rows(consensusCsv);
const prices = rows(pricesCsv);

const cell = (criterion: string, bid: string): string => {
  const value = consensus.find((row) => row['number'] === criterion)?.[bid];
  if (value === undefined) throw new Error(`no published mark for ${criterion} ${bid}`);
  return value;
};

const notPublished = 'The published table gives points without reasons; the score is the only whole mark that gives the published points.';

export const healthAndSafety: Script = {
  example: 'health-and-safety',
  title: 'Health and safety system (published)',
  sentence:
    'A real table of five bids and eight questions, released by FCDO Services (FOI 2024/01569). Prices are implied by the published points.',
  details: {
    reference: 'ITT 370289',
    title: 'Health and safety system (published)',
    authority: 'FCDO Services (published table; panel invented)',
    regime: 'pcr15',
    procedure: 'open',
    contractType: 'ordinary',
    description:
      'Enterprise health-and-safety system. Source: FCDO Services, Freedom of Information release 2024/01569, 23 February 2024; bidders are anonymised in the original. Marks are worked back from the published points. Prices were not published: they are implied by the price points under lowest over price with an assumed lowest price of £100,000. The people of this example are invented.',
    estimatedValue: null,
    termMonths: null,
    deadline: '2023-09-29T12:00:00Z',
    noticeReference: '',
    socialValueConsideration: 'Not part of the published table.',
    lotsReason: 'One lot, as published.',
    place: '',
    definitions: [],
    provenance: 'implied-prices',
  },
  weightMode: 'absolute',
  criteria: [
    {
      kind: 'group',
      id: 'T' as CriterionId,
      parent: null,
      number: 'T',
      title: 'Technical',
      text: 'Eight questions.',
      weight: '60',
      threshold: null,
    },
    ...criteria.map((row): Criterion => ({
      kind: 'scored',
      id: (row['number'] ?? '') as CriterionId,
      parent: 'T' as CriterionId,
      number: row['number'] ?? '',
      title: row['title'] ?? '',
      text: 'The wording of the question was not published.',
      weight: row['weight'] ?? null,
      envelope: 'quality',
      scale: scale.id,
      threshold: null,
      considerations: [],
      limit: null,
      guidance: '',
      assessors: [],
    })),
    {
      kind: 'price',
      id: 'P' as CriterionId,
      parent: null,
      number: 'P',
      title: 'Price',
      text: 'Lowest price over price.',
      weight: '40',
      formula: { kind: 'lowest-over-price' },
    },
  ],
  scales: [scale],
  rounding: { stage: 'none', places: 2, mode: 'half-up' },
  tieBreak: [{ kind: 'highest-quality' }],
  policy: null,
  answers: {
    'asked-twice':
      'The wording of the questions was not published, so the example says the same of each; their titles and points are those of the table.',
    'answer-without-limit': 'Whether answers had a limit was not published.',
    'few-assessors':
      'The table was published without its panel: the people of this example are invented, and one of them enters the published marks.',
  },
  people: inventedPanel.filter((person) => person.key !== 'A2' && person.key !== 'A3'),
  deadline: '2023-09-29T12:00:00Z',
  bids: ['A', 'B', 'C', 'D', 'E'].map((key) => ({
    key,
    name: `Bidder ${key} (anonymised)`,
    identifier: '',
    size: 'unknown',
    subcontractors: [],
    price: prices.find((row) => row['bidder'] === key)?.['price_gbp'] ?? '',
    offers: {},
  })),
  mark: (_, criterion, bid) => ({ value: cell(criterion, bid), strengths: notPublished, weaknesses: '', page: 2 }),
  consensus: (criterion, bid) => ({ value: cell(criterion, bid), reason: notPublished, dissent: '' }),
  gateReason: () => 'The bid stands in the published table, so it was complete.',
  offerReason: () => 'Nothing was offered as quantities.',
  recommendations: [
    {
      bid: 'E',
      reason: 'Bidder E has the highest total in the published table: its price decides, from the fourth-best technical score.',
    },
  ],
};
