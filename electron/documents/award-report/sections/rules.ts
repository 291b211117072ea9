/** The rules of rounding and ties, the fingerprints that tie the paper to the record, and what the paper is. */

import type { Block } from '../../typeset/paper.ts';
import type { ReportedFingerprint } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';
import { roundingRule, tieBreakStep } from '../words.ts';

export const rulesSection = ({ report, criterion }: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'Rounding and ties' },
  {
    kind: 'text',
    text: `As published: ${roundingRule(
      report.rounding,
      report.criteria.filter(({ parent, absolute }) => parent === null && absolute !== null).map(({ title }) => title),
    )}`,
  },
  ...(report.tieBreak.length === 0
    ? [{ kind: 'text', text: 'No tie-break was published.' } as const]
    : [
        { kind: 'text', text: 'Of bids with exactly the same total, the first is, in this order, the one with:' } as const,
        { kind: 'list', ordered: true, items: report.tieBreak.map((step) => tieBreakStep(step, (key) => criterion(key).title)) } as const,
      ]),
];

/** In groups of eight, four to a line, to be compared by eye. */
const grouped = (hex: string): string => (hex.match(/.{1,32}/g) ?? []).map((line) => (line.match(/.{1,8}/g) ?? []).join(' ')).join('\n');

const fingerprint = ({ hex, words }: ReportedFingerprint): string => `${grouped(hex)}\n${words}`;

export const fingerprintsSection = ({ report: { fingerprints } }: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'Fingerprints' },
  {
    kind: 'text',
    text: 'Each is a SHA-256 digest. The eight words are its first 88 bits, to be read aloud and compared. If one comma of what it covers were changed, it would be another.',
  },
  {
    kind: 'facts',
    facts: [
      { term: 'Frozen rules', text: fingerprint(fingerprints.freeze) },
      { term: 'Record of the evaluation', text: fingerprint(fingerprints.record) },
      {
        term: 'Evaluation pack',
        text: fingerprints.pack
          ? fingerprint(fingerprints.pack)
          : 'Not printed here: this report lies inside the pack, and a pack cannot contain its own fingerprint. It is printed on the pack’s own signing page.',
      },
    ],
  },
];

export const aboutSection = ({ report: { draft }, goesOn }: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'What this document is' },
  {
    kind: 'list',
    ordered: false,
    items: [
      ...(draft
        ? [
            `It is a draft: ${goesOn === null ? 'no award has been recommended' : 'who goes on has not been decided'}, and what it says may still change.`,
          ]
        : []),
      'It is a paper made from the record of the evaluation, by rule and without editing. The record is what counts: it lies, signed, in the evaluation pack, and every number here can be traced in it to a person, a time and a reason.',
      'It is not an assessment summary under section 50 of the Procurement Act 2023, not an award notice, and not a contract.',
      'It contains the names of bidders and prices. Before any part of it is given to others, what has to be withheld (section 94 of the Act) must be settled.',
      'Individual marks are not printed. They stay in the record, as they were submitted.',
      'A character that the typeface lacks is printed as its Unicode number in brackets. The record holds the character itself.',
    ],
  },
];
