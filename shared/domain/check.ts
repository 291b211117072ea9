/** What is missing before the freeze, and what should be thought about again (PA23 s.23; rule N1). */

import { checkCriteria } from './check-criteria.ts';
import { checkDemands } from './check-demands.ts';
import { checkLots } from './check-lots.ts';
import { checkMethod } from './check-method.ts';
import { checkPanel } from './check-panel.ts';
import { checkPolicy } from './check-policy.ts';
import { checkStageList } from './check-stages.ts';
import { checkWording } from './check-wording.ts';
import { advisory, blocking, type Finding } from './finding.ts';
import { acrossParts } from './found-in-parts.ts';
import { isWeighed, judgesIncome } from './criteria.ts';
import type { Model, TenderDetails } from './model.ts';
import { modelsFromHere, stageAfterThis } from './procedure-stages.ts';
import { type Refusal, refuse } from './result.ts';

export type { Finding, FindingSubject } from './finding.ts';

const filled = (text: string): boolean => text.trim() !== '';

const checkTender = ({ tender }: Model): readonly Finding[] => {
  const needed: readonly (readonly [field: keyof TenderDetails & ('title' | 'reference' | 'authority'), words: string])[] = [
    ['title', 'title'],
    ['reference', 'reference'],
    ['authority', 'contracting authority'],
  ];
  const findings = needed
    .filter(([field]) => !filled(tender[field]))
    .map(([field, words]) =>
      blocking({ kind: 'tender', field }, `tender-without-${field}`, `The tender has no ${words} yet.`, `Enter the ${words}.`),
    );
  if (!filled(tender.socialValueConsideration)) {
    findings.push(
      advisory(
        { kind: 'tender', field: 'socialValueConsideration' },
        'no-social-value-consideration',
        'Nothing is noted about how social value was considered.',
        'Write a sentence, even if the answer is that it does not fit this contract.',
      ),
    );
  }
  if (!filled(tender.lotsReason)) {
    findings.push(
      advisory(
        { kind: 'tender', field: 'lotsReason' },
        'no-reason-about-lots',
        'Nothing is noted about whether the contract could be let in lots.',
        'Write why it is let as it is (PA23 s.18).',
      ),
    );
  }
  return findings;
};

export const checkTieBreak = ({ criteria, tieBreak }: Model): readonly Finding[] => {
  const about = { kind: 'rules', field: 'tieBreak' } as const;
  if (tieBreak.length === 0) {
    return [
      blocking(
        about,
        'tie-break-missing',
        'Nothing says what happens when two bids have the same total.',
        'Choose at least one step of a tie-break.',
      ),
    ];
  }
  const findings: Finding[] = [];
  for (const step of tieBreak) {
    const named = step.kind === 'highest-criterion' ? criteria.find(({ id }) => id === step.criterion) : null;
    if (step.kind === 'highest-criterion' && !(named && isWeighed(named))) {
      findings.push(
        blocking(
          about,
          'tie-break-criterion-unknown',
          'The tie-break names a criterion that is not in the tree or has no points.',
          'Choose another criterion.',
        ),
      );
    }
    if (step.kind === 'lowest-price' && !criteria.some(({ kind }) => kind === 'price')) {
      findings.push(
        blocking(
          about,
          'tie-break-without-price',
          'The tie-break asks for the lowest price, but price is not a criterion.',
          'Take this step out.',
        ),
      );
    }
  }
  if (tieBreak.some(({ kind }) => kind === 'lowest-price') && criteria.some(judgesIncome)) {
    findings.push(
      blocking(
        about,
        'tie-break-lowest-income',
        'The tie-break asks for the lowest price, but the price is an income and the highest is best.',
        'Take this step out.',
      ),
    );
  }
  const draw = tieBreak.findIndex(({ kind }) => kind === 'drawing-lots');
  if (draw !== -1 && draw < tieBreak.length - 1) {
    findings.push(
      advisory(
        about,
        'tie-break-after-lots',
        'Drawing lots always decides, so the steps after it will never be used.',
        'Put drawing lots last.',
      ),
    );
  }
  return findings;
};

/** Everything, in the order in which a person would put it right: the tender, its criteria, the rules, the panel. Empty when nothing is to be said. */
export const check = (model: Model): readonly Finding[] =>
  model.stages.length === 0
    ? checkWhole(model)
    : [
        ...checkStageList(model),
        ...acrossParts(modelsFromHere(model).map(({ stage, model: here }) => ({ title: stage.title, found: checkWhole(here) }))),
      ];

/** One stage, or a procedure that has no other. */
const checkWhole = (model: Model): readonly Finding[] => [
  ...checkTender(model),
  ...checkCriteria(model),
  ...checkWording(model),
  ...checkDemands(model),
  // What a policy asks of the weights, it asks of those that lead to the award.
  ...(stageAfterThis(model) ? [] : checkPolicy(model)),
  ...checkTieBreak(model),
  ...checkMethod(model),
  ...checkLots(model),
  ...checkPanel(model),
];

/** "One thing. Two more …" */
const andMore = (sentence: string, more: number, one: string, many: string): string =>
  more === 0 ? sentence : `${sentence} ${more} more ${more === 1 ? one : many} as well.`;

/** Null when nothing blocks the freeze and every advisory finding is answered with a reason. Refuses `not-ready-to-freeze` and `findings-unanswered`. */
export const readyToFreeze = (
  model: Model,
  isAnswered: (finding: Finding) => boolean,
  /** What only the record can tell, such as that nobody tried the model out. */
  fromTheRecord: readonly Finding[] = [],
): Refusal | null => whatBlocks([...check(model), ...fromTheRecord], isAnswered);

/** The same of findings that are known already. */
export const whatBlocks = <One extends Finding>(found: readonly One[], isAnswered: (finding: One) => boolean): Refusal | null => {
  const [first, ...more] = found.filter(({ severity }) => severity === 'blocking');
  if (first)
    return refuse('not-ready-to-freeze', andMore(first.sentence, more.length, 'thing is missing', 'things are missing'), {
      wayOut: first.wayOut,
    });
  const [open, ...others] = found.filter((finding) => !isAnswered(finding));
  return open
    ? refuse(
        'findings-unanswered',
        andMore(`Nothing answers this yet: ${open.sentence}`, others.length, 'finding waits for an answer', 'findings wait for an answer'),
        { wayOut: 'Put it right, or say why it stays as it is.' },
      )
    : null;
};
