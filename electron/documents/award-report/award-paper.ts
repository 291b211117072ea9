/** The award report as a paper: the decision first, then what it rests on, in the order in which a reader would doubt it. */

import type { Block, Paper } from '../typeset/paper.ts';
import type { AwardReport } from './report.ts';
import { indexReport, type ReportIndex } from './report-index.ts';
import { afterAwardSection } from './sections/after-award.ts';
import { answersSection } from './sections/answers.ts';
import { assuranceSection } from './sections/assurance.ts';
import { bidsSection } from './sections/bids.ts';
import { clarificationsSection } from './sections/clarifications.ts';
import { criteriaSection } from './sections/criteria.ts';
import { decisionSection, sentenceOf } from './sections/decision.ts';
import { exclusionSection } from './sections/exclusion.ts';
import { formerSection } from './sections/former.ts';
import { gatesSection } from './sections/gates.ts';
import { interruptionsSection } from './sections/interruptions.ts';
import { lowPriceSection } from './sections/low-price.ts';
import { lotsApartSection } from './sections/lots-apart.ts';
import { lotParts, lotsSection } from './sections/lots.ts';
import { locksSection, panelSection } from './sections/people.ts';
import { priceSection } from './sections/price.ts';
import { reasonsSection } from './sections/reasons.ts';
import { resultSection } from './sections/result.ts';
import { aboutSection, fingerprintsSection, rulesSection } from './sections/rules.ts';
import { scoresSection } from './sections/scores.ts';
import { socialValueSection } from './sections/social-value.ts';
import { stagesSection } from './sections/stages.ts';
import { totalsSection } from './sections/totals.ts';
import { trialsSection } from './sections/trials.ts';
import { moment } from './words.ts';

const results = [
  resultSection,
  criteriaSection,
  scoresSection,
  gatesSection,
  exclusionSection,
  priceSection,
  lowPriceSection,
  socialValueSection,
  totalsSection,
  formerSection,
];
const people = [assuranceSection, panelSection, locksSection, bidsSection, clarificationsSection, interruptionsSection];
const ends = [rulesSection, answersSection, trialsSection, fingerprintsSection, aboutSection];

const sections = [decisionSection, stagesSection, lotsApartSection, afterAwardSection, ...results, ...people, reasonsSection, ...ends];

/** In lots: first who gets which, then each lot with its own result and reasons, then what holds for all. */
const blocksOf = (index: ReportIndex): Block[] =>
  index.report.lots
    ? [
        ...decisionSection(index),
        ...stagesSection(index),
        ...lotsApartSection(index),
        ...afterAwardSection(index),
        ...lotsSection(index),
        ...lotParts(index, [...results, reasonsSection]),
        ...[...people, ...ends].flatMap((section) => section(index)),
      ]
    : sections.flatMap((section) => section(index));

/** As many digits as can be compared at a glance; the whole hash stands under “Fingerprints”. */
const shortHash = (hex: string): string => `${hex.slice(0, 4)} ${hex.slice(4, 8)} ${hex.slice(8, 12)}`;

/** Before the last stage there is no award to report. */
export const reportName = ({ stages }: Pick<AwardReport, 'stages'>): string =>
  (stages?.next ?? null) === null ? 'Award report' : 'Stage report';

/** Throws TypeError for a value that names a bid or criterion that it does not hold. */
export const awardPaper = (report: AwardReport): Paper => {
  const { tender, draft } = report;
  const index = indexReport(report);
  const name = draft ? `Draft ${reportName(report).toLowerCase()}` : reportName(report);
  return {
    title: `${name}: ${tender.title} (${tender.reference})`,
    description: sentenceOf(index),
    author: tender.authority,
    made: moment(report.made),
    masthead: { over: tender.authority, title: tender.title, under: `${name} · ${tender.reference}` },
    head: `${tender.reference} · ${name}${report.procedures.reopenings.some(({ afterPrices }) => afterPrices) ? ' · A score was reopened after prices were known' : ''}`,
    foot: `Rules frozen as ${shortHash(report.fingerprints.freeze.hex)}`,
    mark: draft ? 'Draft' : '',
    isLandscape: false,
    blocks: blocksOf(index),
  };
};
