/** The check for demands that the law does not allow, or only elsewhere (domain.md 4.2; PA23 ss.22, 23 and 56). It reads words, so it advises; a person answers what it misread. */

import { called, publishedText } from './check-wording.ts';
import type { Criterion } from './criteria.ts';
import { aboutCriterion, advisory, type Finding } from './finding.ts';
import type { FindingCode } from './finding-rules.ts';
import type { Model } from './model.ts';

/** Makers and products that specifications name most often; data, so that a list can grow. Not a list of what is registered. */
const marks = [
  'Adobe',
  'AutoCAD',
  'Autodesk',
  'Bosch',
  'Caterpillar',
  'Cisco',
  'Dulux',
  'Hilti',
  'Hoover',
  'iPad',
  'iPhone',
  'JCB',
  'Kärcher',
  'Makita',
  'Microsoft',
  'Portakabin',
  'PowerPoint',
  'Salesforce',
  'Siemens',
  'Tarmac',
  'Velux',
  'Windows 11',
  'Yale',
] as const;

/** The first that stands in a text, as a word of its own. */
const anyMark = new RegExp(`(?<![\\p{L}\\p{N}])(?:${marks.join('|')})(?![\\p{L}\\p{N}])`, 'u');

const named = (text: string): string | null => {
  const sign = /([\p{L}\p{N}-]+)\s?[®™]/u.exec(text)?.[1];
  return sign ?? anyMark.exec(text)?.[0] ?? null;
};

const origin =
  /\b(?:made|manufactured|produced|sourced) in (?:the )?(?:UK|United Kingdom|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|EU)\b|\b(?:British|English|Scottish|Welsh)[- ]made\b/i;

const equivalent = /\bor (?:an? )?equivalents?\b|\bor equal\b/i;

interface Demand {
  readonly code: FindingCode;
  readonly applies: (criterion: Criterion) => boolean;
  readonly pattern: RegExp;
  readonly sentence: (name: string) => string;
  readonly wayOut: string;
}

const anywhere = (): boolean => true;

const demands: readonly Demand[] = [
  {
    code: 'past-award-demanded',
    applies: anywhere,
    pattern:
      /\b(?:previous|prior|past|existing|current|already)\b[^.]{0,60}\b(?:contracts?|awards?|work(?:ed)?)\b[^.]{0,40}\b(?:with|from|for|by)\b[^.]{0,20}\b(?:the council|this council|the authority|this authority|the trust|the department|the nhs|us)\b/i,
    sentence: (name) => `${name} seems to ask for a contract that a particular authority awarded before.`,
    wayOut: 'Ask for what the bidder can do, whoever it did it for.',
  },
  {
    code: 'insurance-before-award',
    applies: anywhere,
    pattern:
      /\binsur(?:ance|ed)\b[^.]{0,80}\b(?:in place (?:at|when|on|by)|(?:currently|already) (?:hold|in place|have)|at the time of (?:tender|tendering|submission|bidding)|with (?:the|your) (?:tender|bid|submission))\b|\b(?:currently|already) (?:hold|have|holds|has)\b[^.]{0,60}\binsurance\b/i,
    sentence: (name) => `${name} seems to ask for insurance before the contract is awarded.`,
    wayOut: 'Ask for a commitment to have it in place by the start of the contract.',
  },
  {
    code: 'audited-accounts-demanded',
    applies: anywhere,
    pattern: /\baudited\b[^.]{0,30}\baccounts\b|\baccounts\b[^.]{0,30}\baudited\b/i,
    sentence: (name) => `${name} asks for audited accounts, which many small firms are not required to have.`,
    wayOut: 'Ask for them only from those who are required to have them, and take other evidence from everybody else.',
  },
  {
    code: 'experience-as-award-criterion',
    applies: ({ kind }) => kind === 'scored',
    pattern:
      /\b(?:track record|case stud(?:y|ies)|past performance|past experience|previous experience|relevant experience|years of experience|years’ experience|similar contracts|previous contracts|references from|company experience|experience of (?:the|your) (?:company|firm|organisation))\b/i,
    sentence: (name) => `${name} scores what a bidder did before, not what it offers.`,
    wayOut: 'Make it a condition of participation, or ask for the people who will do this work and what they will do.',
  },
];

export const checkDemands = ({ criteria }: Model): readonly Finding[] =>
  criteria.flatMap((criterion) => {
    const text = publishedText(criterion);
    const about = aboutCriterion(criterion);
    const found = demands
      .filter(({ applies, pattern }) => applies(criterion) && pattern.test(text))
      .map(({ code, sentence, wayOut }) => advisory(about, code, sentence(called(criterion)), wayOut));
    const mark = named(text) ?? origin.exec(text)?.[0] ?? null;
    if (mark === null || equivalent.test(text)) return found;
    return [
      ...found,
      advisory(
        about,
        'trade-mark',
        `${called(criterion)} names “${mark}” without “or equivalent”.`,
        'Say what it has to do, or add “or equivalent”.',
      ),
    ];
  });
