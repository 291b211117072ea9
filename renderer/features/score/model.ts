/** What the scoring screen shows and where its keys lead, worked out without a page. */

import type { Mark } from '../../../shared/acts/score.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { whatMarkLacks } from '../../../shared/domain/sheet.ts';
import { stages } from '../../../shared/domain/stages.ts';

export type ScoreView = Output<'score.view'>;
export type ScoreItem = Output<'score.item'>;
export type MyAnswer = ScoreView['mine'][number];

/** One bid's answer to one question. */
export interface Place {
  readonly criterion: string;
  readonly bid: string;
}

export const keyOf = ({ criterion, bid }: Place): string => `${criterion} ${bid}`;

export const isSame = (one: Place | null, other: Place | null): boolean => one !== null && other !== null && keyOf(one) === keyOf(other);

export const blankMark: Mark = { value: null, strengths: '', weaknesses: '', evidence: [], notFound: false };

/** How an answer stands: not begun, begun, or with all that a submitted sheet needs. */
export type Standing = Pick<MyAnswer, 'state' | 'value' | 'lacks'>;

const isBlank = ({ value, strengths, weaknesses, evidence, notFound }: Mark): boolean =>
  value === null && strengths.trim() === '' && weaknesses.trim() === '' && evidence.length === 0 && !notFound;

export const standingOf = (mark: Mark, scale: Scale): Standing => {
  const lacks = whatMarkLacks(mark, scale);
  return { state: lacks === null ? 'complete' : isBlank(mark) ? 'empty' : 'started', value: mark.value, lacks };
};

/** The engine's list, with what has been typed here since. */
export const withStandings = (mine: readonly MyAnswer[], standings: ReadonlyMap<string, Standing>): readonly MyAnswer[] =>
  standings.size === 0
    ? mine
    : mine.map((answer) => {
        const standing = standings.get(keyOf(answer));
        return standing ? { ...answer, ...standing } : answer;
      });

/** What the list is grouped by, and so which answer comes after which. */
export type Direction = 'question' | 'bid';

/** Bids in the reader's own order: as they first appear. */
const bidsInOrder = (mine: readonly MyAnswer[]): readonly string[] => [...new Set(mine.map(({ bid }) => bid))];

export interface Group {
  readonly id: string;
  readonly answers: readonly MyAnswer[];
  /** Answers that still lack something. */
  readonly left: number;
}

export const left = (answers: readonly MyAnswer[]): number => answers.filter(({ state }) => state !== 'complete').length;

/** By question in the order of the tree, or by bid in the reader's own order. */
export const groupsOf = (mine: readonly MyAnswer[], direction: Direction): readonly Group[] => {
  const ids = direction === 'question' ? [...new Set(mine.map(({ criterion }) => criterion))] : bidsInOrder(mine);
  const byId = Map.groupBy(mine, (answer) => (direction === 'question' ? answer.criterion : answer.bid));
  return ids.map((id) => {
    const answers = byId.get(id) ?? [];
    return { id, answers, left: left(answers) };
  });
};

/** The next answer that lacks something, in the direction of reading, from the beginning again after the end. null when there is no other. */
export const nextUnanswered = (mine: readonly MyAnswer[], direction: Direction, from: Place | null): Place | null => {
  const all = groupsOf(mine, direction).flatMap(({ answers }) => answers);
  const here = all.findIndex((answer) => isSame(answer, from));
  const next = [...all.slice(here + 1), ...all.slice(0, Math.max(0, here))].find(({ state }) => state !== 'complete');
  return next ? { criterion: next.criterion, bid: next.bid } : null;
};

/** The answer beside this one: the same question of the next or previous bid, or the next or previous question of the same bid. null at the ends. */
export const neighbour = (mine: readonly MyAnswer[], from: Place, along: 'bids' | 'questions', by: 1 | -1): Place | null => {
  const row = mine.filter((answer) => (along === 'bids' ? answer.criterion === from.criterion : answer.bid === from.bid));
  const order = bidsInOrder(mine);
  const line = along === 'bids' ? row.toSorted((one, other) => order.indexOf(one.bid) - order.indexOf(other.bid)) : row;
  const next = line[line.findIndex((answer) => isSame(answer, from)) + by];
  return next ? { criterion: next.criterion, bid: next.bid } : null;
};

/** Where somebody begins: where they were, or at the first answer that lacks something, or at the first of all. */
export const whereToBegin = (mine: readonly MyAnswer[], direction: Direction, last: Place | null): Place | null => {
  const was = mine.find((answer) => isSame(answer, last));
  const first = groupsOf(mine, direction)[0]?.answers[0];
  const start = was ?? nextUnanswered(mine, direction, null) ?? first;
  return start ? { criterion: start.criterion, bid: start.bid } : null;
};

/** What the screen has to show. */
export type Scene =
  /** Scoring has not begun. */
  | { readonly kind: 'waiting'; readonly refusal: Refusal | null }
  /** Somebody's own sheet, or one that is read in a record. */
  | { readonly kind: 'sheet' }
  /** An assessor with nothing to score, as when they are recused from every bid. */
  | { readonly kind: 'nothing' }
  /** Who is how far, for whoever does not score. */
  | { readonly kind: 'progress'; readonly isOver: boolean }
  /** A record from before the unsealing. */
  | { readonly kind: 'sealed' }
  /** A record in which a sheet has to be chosen. */
  | { readonly kind: 'choose' };

const isBefore = (view: ScoreView, stage: (typeof stages)[number]): boolean => stages.indexOf(view.stage) < stages.indexOf(stage);

export const sceneOf = (view: ScoreView, isRecord: boolean): Scene => {
  if (isBefore(view, 'scoring')) return { kind: 'waiting', refusal: view.readOnly };
  const isOver = !isBefore(view, 'moderating');
  if (isRecord && !isOver) return { kind: 'sealed' };
  if (isRecord && view.sheet === null) return { kind: 'choose' };
  if (view.sheet === null) return { kind: 'progress', isOver };
  return view.mine.length === 0 ? { kind: 'nothing' } : { kind: 'sheet' };
};

/** The scale's steps as the kit draws them. */
export const stepsOf = (scale: Scale) =>
  scale.steps.map(({ value, label, descriptor }) => ({ number: value, word: label, text: descriptor }));
