/** A concern about an excluded supplier, as the screen reads it: where it stands, what has happened, and what a step's form still lacks. */

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import { exclusionGrounds } from '../../../../shared/domain/exclusion.ts';
import type { HappenedStep } from '../../../kit/index.ts';
import { gates } from '../../../words/gates.ts';
import { longDay } from '../../../words/format.ts';

const words = gates.exclusion;

export type GatesView = Output<'gates.view'>;
export type Concern = GatesView['concerns'][number];
export type Step = Input<'gates.step'>['step'];
export type StepKind = Step['kind'];

/** "Bidder B Ltd, Track Ltd: Tax offences". */
export const concernName = ({ bid, subject, ground }: Concern, bids: GatesView['bids']): string => {
  const name = bids.find((one) => one.bid === bid)?.name ?? '';
  return words.concern(name, subject.kind === 'supplier' ? null : subject.name, exclusionGrounds[ground].title);
};

export type ConcernState = keyof typeof words.states;

export const stateOf = ({ outcome, replacedBy }: Pick<Concern, 'outcome' | 'replacedBy'>): ConcernState =>
  replacedBy === null ? (outcome ?? 'open') : 'replaced';

const textOf = (step: Step): string => {
  switch (step.kind) {
    case 'ask':
    case 'offer':
      return `${step.text}\n(${words.until(longDay(step.due))})`;
    case 'answer':
      return step.text;
    case 'determine':
      if (!step.applies) return words.byList;
      return [
        words.applies(step.applies.answer, step.applies.reason),
        ...(step.continuingOrLikely ? [words.continuing(step.continuingOrLikely.answer, step.continuingOrLikely.reason)] : []),
      ].join('\n');
    case 'replace':
      return step.name;
    default:
      return step satisfies never;
  }
};

export const happened = ({ steps, on, isDebarred, reason, raised }: Concern): readonly HappenedStep[] => [
  { id: 'raised', what: isDebarred ? words.onList : words.raised, facts: words.on(longDay(on), raised.by), text: reason },
  ...steps.map(({ step, made }) => ({
    id: step.kind,
    what: words.done[step.kind],
    facts: words.on(longDay(step.on), made.by),
    text: textOf(step),
  })),
];

/** The steps that are still to be taken or could be, in their order. What comes after a determination is not offered before it. */
export const openSteps = ({ steps, outcome, subject, isDebarred, replacedBy }: Concern): readonly StepKind[] => {
  const taken = (kind: StepKind): boolean => steps.some(({ step }) => step.kind === kind);
  if (outcome === null) {
    if (isDebarred) return ['determine'];
    if (!taken('ask')) return ['ask', 'determine'];
    return taken('answer') ? ['determine'] : ['answer', 'determine'];
  }
  if (outcome === 'neither' || subject.kind === 'supplier' || replacedBy !== null) return [];
  return taken('offer') ? ['replace'] : ['offer'];
};

type Answer = 'yes' | 'no' | 'open';

export interface StepDraft {
  readonly on: string;
  readonly text: string;
  readonly due: string;
  readonly applies: Answer;
  readonly appliesReason: string;
  readonly continuing: Answer;
  readonly continuingReason: string;
  readonly name: string;
}

export const emptyStep = (today: string): StepDraft => ({
  on: today,
  text: '',
  due: '',
  applies: 'open',
  appliesReason: '',
  continuing: 'open',
  continuingReason: '',
  name: '',
});

const blank = (text: string): boolean => text.trim() === '';

const isAnswered = (answer: Answer, reason: string): boolean => answer !== 'open' && !blank(reason);

/** What the form still lacks, to finish "Waits for …". */
export const stepWaits = (kind: StepKind, draft: StepDraft, isDebarred: boolean): string | undefined => {
  const { waitsStep } = words;
  if (draft.on === '') return waitsStep.due;
  switch (kind) {
    case 'ask':
    case 'offer':
      return blank(draft.text) ? waitsStep.text : draft.due === '' ? waitsStep.due : undefined;
    case 'answer':
      return blank(draft.text) ? waitsStep.text : undefined;
    case 'determine':
      if (isDebarred) return undefined;
      if (!isAnswered(draft.applies, draft.appliesReason)) return waitsStep.applies;
      return draft.applies === 'yes' && !isAnswered(draft.continuing, draft.continuingReason) ? waitsStep.continuing : undefined;
    case 'replace':
      return blank(draft.name) ? waitsStep.name : undefined;
    default:
      return kind satisfies never;
  }
};

/** The step as it is recorded. A second question that does not arise is not answered. */
export const stepOf = (kind: StepKind, draft: StepDraft, isDebarred: boolean): Step => {
  const { on, due } = draft;
  switch (kind) {
    case 'ask':
    case 'offer':
      return { kind, on, text: draft.text.trim(), due };
    case 'answer':
      return { kind, on, text: draft.text.trim() };
    case 'determine': {
      const applies = isDebarred ? null : { answer: draft.applies === 'yes', reason: draft.appliesReason.trim() };
      const second = { answer: draft.continuing === 'yes', reason: draft.continuingReason.trim() };
      return { kind, on, applies, continuingOrLikely: applies?.answer === true ? second : null };
    }
    case 'replace':
      return { kind, on, name: draft.name.trim() };
    default:
      return kind satisfies never;
  }
};
