/** What comes of each thing that somebody does in the outline, and what is said about it. */

import { useState } from 'react';
import type { Criterion, WeightMode } from '../../../../shared/domain/criteria.ts';
import { branch, find, isWeighed } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { Outcome, Refusal } from '../../../../shared/domain/result.ts';
import { allowed, refuse } from '../../../../shared/domain/result.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { shareTheRest } from '../../../../shared/domain/weight-changes.ts';
import type { OutlineAct, OutlinePlace, PastedCells } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import type { Apart } from '../apart/weights-apart.ts';
import type { Batch } from './criteria-draft.ts';
import type { Around, CriterionKind } from './new-criterion.ts';
import { withNumbers } from './numbering.ts';
import { pasteCriteria, pasteWeights } from './paste.ts';
import { rowsOf } from './rows.ts';
import type { Movement } from './structure.ts';
import { addAfter, addInside, changeKind, duplicate, indent, moveDown, moveUp, outdent, remove } from './structure.ts';
import type { Criteria } from './use-criteria.ts';
import { newCriterionId } from './use-criteria.ts';
import type { AllUnkept, Column } from './unkept.ts';
import { keptIn, useUnkept } from './unkept.ts';
import { readWeight, sectionSums } from './weights-so-far.ts';

export interface OutlineSettings {
  readonly criteria: Criteria;
  readonly mode: WeightMode;
  readonly scales: readonly Scale[];
  readonly apart: Apart;
  readonly place: OutlinePlace | null;
  readonly onPlace: (place: OutlinePlace | null) => void;
  readonly folded: ReadonlySet<CriterionId>;
  readonly onFold: (folded: ReadonlySet<CriterionId>) => void;
}

/** What the outline last said: done, or why not. */
export type Said =
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** What was typed stands where it was typed, and is not kept. */
  | { readonly kind: 'unkept'; readonly text: string; readonly refusal: Refusal }
  | null;

export interface OutlineActs {
  readonly said: Said;
  readonly unkept: AllUnkept;
  readonly act: (act: OutlineAct) => void;
  readonly add: (kind: CriterionKind) => void;
  readonly move: (kind: 'indent' | 'outdent' | 'move-up' | 'move-down') => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly changeKind: (kind: CriterionKind) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Below the given section; null for the sections at the top. */
  readonly share: (section: CriterionId | null) => void;
  readonly shareHere: () => void;
  readonly goTo: (place: OutlinePlace) => void;
  readonly start: () => void;
  /** Many criteria at once, as one deed. */
  readonly bringIn: (changes: Batch, deed: string) => void;
  /** The criterion that the outline is on. */
  readonly here: CriterionId | null;
  /** Begun from the tools, so that its title is typed in the details. */
  readonly toTitle: CriterionId | null;
}

const words = prepareWords.outline;

/** Letters of a title in the record (shared/acts/model.ts). */
const longestTitle = 500;
const movements = { indent, outdent, 'move-up': moveUp, 'move-down': moveDown } as const;

export const useOutlineActs = ({ criteria, mode, scales, apart, place, onPlace, folded, onFold }: OutlineSettings): OutlineActs => {
  const [said, setSaid] = useState<Said>(null);
  const [toTitle, setToTitle] = useState<CriterionId | null>(null);
  const { draft } = criteria;
  const unkept = useUnkept(criteria.tender);
  const here = (find(criteria.tree, place?.row as CriterionId) ?? criteria.tree[0])?.id ?? null;
  // Both are asked at the moment of the act, which may be the second in one event.
  const around = (): Around => ({ tree: draft.state().tree, firstScale: scales[0]?.id ?? null });
  const isBegun = (row: string): boolean => row === draft.state().begun;

  const say = (refusal: Refusal | null, done: string): void =>
    setSaid(refusal ? { kind: 'refused', refusal } : { kind: 'done', words: done });
  const goTo = (next: OutlinePlace | null): void => {
    setToTitle(null);
    onPlace(next);
  };
  const land = (id: CriterionId | null, column?: string): void =>
    goTo(id === null ? null : { row: id, column: column ?? place?.column ?? 'title' });
  const titleOf = (id: CriterionId): string => {
    const criterion = find(draft.state().tree, id);
    return criterion?.title || criterion?.number || words.untitled;
  };

  const make = (outcome: Outcome<Movement>, done: string): void => {
    const refusal = outcome.ok ? draft.make(done, outcome.value.changes) : outcome.refusal;
    say(refusal, done);
    if (!refusal && outcome.ok) land(outcome.value.focus);
  };
  const makeChanges = (outcome: Outcome<Batch>, done: string): void => {
    const refusal = outcome.ok ? draft.make(done, outcome.value) : outcome.refusal;
    say(refusal, done);
  };
  const begin = (id: CriterionId, outcome: Outcome<Movement>): void => {
    const refusal = outcome.ok ? draft.begin(id, outcome.value.changes) : outcome.refusal;
    if (refusal) setSaid({ kind: 'refused', refusal });
    else land(id, 'title');
  };
  const fold = (id: CriterionId): void => onFold(new Set([...folded, id]));
  const unfold = (id: CriterionId): void => {
    if (folded.has(id)) onFold(new Set([...folded].filter((one) => one !== id)));
  };

  const beginAfter = (row: CriterionId): void => {
    const parent = find(draft.state().tree, row)?.parent ?? null;
    const id = newCriterionId();
    if (!isBegun(row)) begin(id, addAfter(around(), row, id));
    // Enter on a row that says nothing ends its section, as in every outliner.
    else if (parent !== null) {
      draft.leave();
      begin(row, addAfter(around(), parent, row));
    }
  };

  const move = (kind: keyof typeof movements, row: CriterionId): void => {
    const outcome = movements[kind](around(), row);
    const wasKind = find(draft.state().tree, row)?.kind;
    make(outcome, words.moved[kind](titleOf(row)));
    const now = find(draft.state().tree, row);
    if (now?.parent) unfold(now.parent);
    if (outcome.ok && now && wasKind !== now.kind) setSaid({ kind: 'done', words: words.becameQuestion(titleOf(row)) });
  };

  const removeRow = (row: CriterionId): void => {
    if (isBegun(row)) {
      const focus = remove(around(), row);
      draft.leave();
      land(focus.ok ? focus.value.focus : null);
      return;
    }
    const deed = words.removed(titleOf(row), branch(draft.state().tree, row).length - 1);
    const outcome = remove(around(), row);
    make(outcome, deed);
    if (outcome.ok) setSaid({ kind: 'done', words: `${deed}. ${words.undoHint}` });
  };

  const edit = (row: CriterionId, column: Column, text: string): void => {
    const criterion = find(draft.state().tree, row);
    if (!criterion) return;
    const notKept = (present: Criterion, refusal: Refusal): void => {
      unkept.put(present, column, text, refusal);
      setSaid({ kind: 'unkept', text, refusal });
    };
    const keep = <Kind extends Criterion>(present: Kind, value: string | null, done: string, change: (present: Kind) => Kind): void => {
      unkept.drop(present, column);
      if (value === keptIn(present, column)) setSaid(null);
      else say(criteria.change(present, done, change), done);
    };
    if (column === 'title') {
      const title = text.trim();
      const deedOf = isBegun(row) ? words.added : words.titled;
      if (title.length <= longestTitle) return keep(criterion, title, deedOf(title), (present) => ({ ...present, title }));
      // A row that was only begun would be gone with what was typed: it is kept by the beginning of it.
      const beginning = title.slice(0, longestTitle).trim();
      if (isBegun(row)) criteria.change(criterion, deedOf(beginning), (present) => ({ ...present, title: beginning }));
      const present = find(draft.state().tree, row) ?? criterion;
      notKept(present, refuse('title-too-long', words.titleTooLong(longestTitle), { about: row, wayOut: words.titleTooLongWayOut }));
    } else if (isWeighed(criterion)) {
      const weight = readWeight(draft.state().tree, mode, criterion, column, text);
      if (!weight.ok) return notKept(criterion, weight.refusal);
      keep(criterion, weight.value, words.weighed(titleOf(row)), (present) => ({ ...present, weight: weight.value }));
    }
  };

  const paste = (row: CriterionId, column: Column, cells: PastedCells): void => {
    const isBlank = isBegun(row);
    if (isBlank) draft.leave();
    const { tree } = draft.state();
    const rows = rowsOf(tree, folded).map(({ criterion }) => criterion);
    if (column !== 'title' && cells.every((line) => line.length === 1)) {
      const from = rows.slice(rows.findIndex(({ id }) => id === row));
      makeChanges(pasteWeights(tree, mode, column, from, cells), words.weightsPasted(cells.length));
    } else {
      const settings = { around: { tree, firstScale: scales[0]?.id ?? null }, scales, apart, mode, newId: newCriterionId };
      const outcome = pasteCriteria(settings, isBlank || tree.length === 0 ? null : row, cells);
      make(outcome, words.pasted(outcome.ok ? outcome.value.changes.filter(({ kind }) => kind === 'added').length : 0));
    }
  };

  const share = (section: CriterionId | null): void =>
    makeChanges(shareTheRest(draft.state().tree, mode, section), words.shared(section === null ? null : titleOf(section)));

  return {
    said,
    unkept,
    here,
    toTitle,
    goTo: (next) => {
      if (!isBegun(next.row)) draft.leave();
      goTo(next);
    },
    share,
    act: (act) => {
      const row = act.row as CriterionId;
      switch (act.kind) {
        case 'edit':
          return edit(row, act.column as Column, act.text);
        case 'toggle':
          return act.isExpanded ? unfold(row) : fold(row);
        case 'add-after':
          return beginAfter(row);
        case 'remove':
          return removeRow(row);
        case 'paste':
          return paste(row, act.column as Column, act.cells);
        default:
          return move(act.kind, row);
      }
    },
    add: (kind) => {
      draft.leave();
      const on = here === null ? null : find(draft.state().tree, here);
      const id = newCriterionId();
      // On a section, questions and the like go inside it; a further section and price stand beside it.
      const outcome =
        on?.kind === 'group' && kind !== 'group' && kind !== 'price'
          ? addInside(around(), on.id, id, kind)
          : addAfter(around(), on?.id ?? null, id, kind);
      if (on) unfold(on.id);
      begin(id, outcome);
      setToTitle(id);
    },
    move: (kind) => {
      if (here) move(kind, here);
    },
    duplicate: () => {
      if (here) make(duplicate(around(), here, newCriterionId), words.duplicated(titleOf(here)));
    },
    remove: () => {
      if (here) removeRow(here);
    },
    changeKind: (kind) => {
      if (here) make(changeKind(around(), here, kind), words.changedKind(titleOf(here)));
    },
    undo: () => {
      if (said?.kind === 'unkept') {
        unkept.dropLast();
        setSaid({ kind: 'done', words: words.unkeptGone(said.text) });
        return;
      }
      const undone = draft.undo();
      setSaid({ kind: 'done', words: undone === null ? words.nothingToUndo : words.undone(undone) });
    },
    redo: () => {
      const redone = draft.redo();
      setSaid({ kind: 'done', words: redone === null ? words.nothingToRedo : words.redone(redone) });
    },
    shareHere: () => {
      const { tree } = draft.state();
      const on = here === null ? null : find(tree, here);
      const isOpen = on?.kind === 'group' && sectionSums(tree, mode).get(on.id)?.kind === 'open';
      share(isOpen ? on.id : (on?.parent ?? null));
    },
    bringIn: (changes, deed) => {
      draft.leave();
      const numbered = withNumbers(draft.state().tree, changes);
      const added = changes.find(({ kind }) => kind === 'added');
      const focus = added?.kind === 'added' ? added.criterion.id : null;
      make(numbered.ok ? allowed({ changes: numbered.value, focus }) : numbered, deed);
      if (numbered.ok) setSaid({ kind: 'done', words: `${deed}. ${words.bringInHint}` });
    },
    start: () => {
      const { first, batch } = startingPoint();
      say(draft.make(words.started, batch), words.started);
      land(first);
    },
  };
};

/** Quality, price and social value: what nearly every tender is judged by. */
const startingPoint = (): { readonly first: CriterionId; readonly batch: Batch } => {
  const node = (number: string, title: string) => ({ id: newCriterionId(), parent: null, number, title, text: '', weight: null });
  const quality = { ...node('1', words.quality), kind: 'group', threshold: null } as const;
  const price = { ...node('2', words.price), kind: 'price', formula: { kind: 'lowest-over-price' } } as const;
  const socialValue = { ...node('3', words.socialValue), kind: 'group', threshold: null } as const;
  return { first: quality.id, batch: [quality, price, socialValue].map((criterion) => ({ kind: 'added', criterion, before: null })) };
};
