/** The trials on invented bids as the award report prints them. */

import { lotName } from '../../shared/domain/lot-words.ts';
import type { AwardReport } from '../documents/award-report/report.ts';
import { checkedFindings } from '../store/queries/findings.ts';
import { hashTested, modelOf, modelTestsOf } from '../store/queries/prepare.ts';
import { nameOf, type View } from './desk.ts';

/** What the check says where the rules were frozen without a trial of them. */
const untriedCodes: readonly string[] = ['model-never-tested', 'model-changed-since-test'];

export const trialsFor = ({ db, tender }: Pick<View, 'db' | 'tender'>): Pick<AwardReport, 'trials' | 'untried'> => {
  const model = modelOf(db, tender);
  const frozen = hashTested(model);
  const about = (lot: string | null): string => {
    const found = model.lots.find(({ id }) => id === lot);
    return found ? `${lotName(found)}: ` : '';
  };
  const left = checkedFindings(db, tender).find(({ code, answer }) => answer !== null && untriedCodes.includes(code));
  return {
    trials: modelTestsOf(db, tender).map(({ report, at, actor }) => ({
      by: nameOf({ db, tender }, actor),
      at,
      rounds: report.rounds,
      bids: report.bids,
      priceSpread: report.priceSpread,
      seed: report.seed,
      generator: report.generator,
      isOfFrozen: report.tested === frozen,
      findings: report.findings.map(({ lot, sentence, fields }) => ({ about: about(lot), sentence, fields })),
      weights: report.weights.map(({ lot, sentence }) => `${about(lot)}${sentence}`),
    })),
    untried: left?.answer ? { sentence: left.sentence, ...left.answer } : null,
  };
};
