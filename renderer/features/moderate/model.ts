/** What the moderation screens show and where they lead, worked out without a page. */

import type { Output } from '../../../shared/contract/contract.ts';
import type { ScoredCriterion } from '../../../shared/domain/criteria.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { stages } from '../../../shared/domain/stages.ts';

export type ModerateView = Output<'moderate.view'>;
export type ModerateItem = Output<'moderate.item'>;
export type Cell = ModerateView['cells'][number];

/** One bid's answer to one question. */
export interface Place {
  readonly criterion: string;
  readonly bid: string;
}

export const keyOf = ({ criterion, bid }: Place): string => `${criterion} ${bid}`;

export const isSame = (one: Place | null, other: Place | null): boolean => one !== null && other !== null && keyOf(one) === keyOf(other);

const placeOf = ({ criterion, bid }: Place): Place => ({ criterion, bid });

export type Scene = 'waiting' | 'sealed' | 'wall';

export const sceneOf = ({ stage }: Pick<ModerateView, 'stage'>): Scene => {
  const now = stages.indexOf(stage);
  if (now < stages.indexOf('scoring')) return 'waiting';
  return now < stages.indexOf('moderating') ? 'sealed' : 'wall';
};

export interface Question {
  readonly criterion: ScoredCriterion;
  readonly scale: Scale;
}

/** The scored questions in the order of the tree, each with its scale. */
export const questionsOf = ({ criteria, scales }: Pick<ModerateView, 'criteria' | 'scales'>): readonly Question[] =>
  criteria.flatMap((criterion) => {
    const scale = criterion.kind === 'scored' ? scales.find(({ id }) => id === criterion.scale) : undefined;
    return criterion.kind === 'scored' && scale ? [{ criterion, scale }] : [];
  });

export const cellsByKey = ({ cells }: Pick<ModerateView, 'cells'>): ReadonlyMap<string, Cell> =>
  new Map(cells.map((cell) => [keyOf(cell), cell]));

export const filters = ['all', 'open', 'wide', 'mine'] as const;
export type Filter = (typeof filters)[number];

/** Two steps or more is what the panel has to talk about first. */
const isWide = ({ spread }: Cell): boolean => spread !== null && spread.flagged;

/** What was agreed with somebody who is recused since is to be agreed anew. */
const isAgreed = ({ consensus, isConflicted }: Cell): boolean => consensus !== null && !isConflicted;

const isInFilter: Readonly<Record<Filter, (cell: Cell, me: string) => boolean>> = {
  all: () => true,
  open: (cell) => !isAgreed(cell),
  wide: isWide,
  mine: ({ marks }, me) => marks.some(({ person }) => person === me),
};

/** How an item stands: agreed, far apart or in doubt for a conflict, or simply not agreed yet. */
export const stateOf = (cell: Cell): 'agreed' | 'flagged' | 'open' =>
  isAgreed(cell) ? 'agreed' : cell.isConflicted || isWide(cell) ? 'flagged' : 'open';

/** The items of the meeting that a filter lets through, in the order of the meeting. */
export const agendaOf = (view: Pick<ModerateView, 'agenda' | 'cells'>, filter: Filter, me: string): readonly Cell[] => {
  const cells = cellsByKey(view);
  return view.agenda.flatMap((place) => {
    const cell = cells.get(keyOf(place));
    return cell && isInFilter[filter](cell, me) ? [cell] : [];
  });
};

/** The next item that is not agreed, in the order of the meeting and from its beginning again. null when there is no other. */
export const nextOpen = (view: Pick<ModerateView, 'agenda' | 'cells'>, from: Place | null): Place | null => {
  const agenda = agendaOf(view, 'all', '');
  const here = agenda.findIndex((cell) => isSame(cell, from));
  const next = [...agenda.slice(here + 1), ...agenda.slice(0, Math.max(0, here))].find((cell) => !isAgreed(cell));
  return next ? placeOf(next) : null;
};

/** The item before or after this one on the agenda; null at the ends. */
export const onAgenda = (view: Pick<ModerateView, 'agenda'>, from: Place, by: 1 | -1): Place | null => {
  const next = view.agenda[view.agenda.findIndex((place) => isSame(place, from)) + by];
  return next ? placeOf(next) : null;
};

/** The same question of the next or previous bid, or the next or previous question of the same bid, as the wall shows them. null at the edges. */
export const onWall = (view: ModerateView, from: Place, along: 'bids' | 'questions', by: 1 | -1): Place | null => {
  const line =
    along === 'bids'
      ? view.bids.map(({ bid }) => ({ ...placeOf(from), bid }))
      : questionsOf(view).map(({ criterion }) => ({ ...placeOf(from), criterion: criterion.id }));
  // In lots not every question is asked of every bid: places where nothing is scored are stepped over.
  const cells = cellsByKey(view);
  const here = line.findIndex((place) => isSame(place, from));
  const ahead = by === 1 ? line.slice(here + 1) : line.slice(0, here).toReversed();
  return ahead.find((place) => cells.has(keyOf(place))) ?? null;
};

export interface MissingConsensus {
  readonly criterion: ScoredCriterion;
  /** By the names that this tender uses for them. */
  readonly bids: readonly string[];
}

/** Which bids still have no consensus, question by question. */
export const missingConsensus = (view: ModerateView): readonly MissingConsensus[] => {
  const cells = cellsByKey(view);
  return questionsOf(view).flatMap(({ criterion }) => {
    const bids = view.bids.filter(({ bid }) => cells.get(keyOf({ criterion: criterion.id, bid }))?.consensus === null);
    return bids.length === 0 ? [] : [{ criterion, bids: bids.map(({ alias, name }) => alias || name) }];
  });
};

/** What assessors are called on the wall: by name, or by their number on the panel while names are hidden. */
export const callerOf =
  (assessors: ModerateView['assessors'], isRoom: boolean, numbered: (number: number) => string) =>
  (person: string): string => {
    const index = assessors.findIndex((assessor) => assessor.person === person);
    return isRoom ? numbered(index + 1) : (assessors[index]?.name ?? '');
  };
