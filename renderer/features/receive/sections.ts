/** The parts of receiving in the order of the work, and the logs that run beside it: how each stands, what it waits for, and where somebody begins. */

import { receive } from '../../words/receive.ts';
import { dayAndTime, deadlineWords } from '../../words/format.ts';
import {
  asksForPrice,
  counting,
  hasDeclared,
  isFrozen,
  isOpened,
  isPriceOpen,
  isScoring,
  present,
  undecided,
  waitsForDeadline,
} from './model.ts';
import type { View } from './model.ts';

export const sections = ['bidders', 'files', 'prices', 'declarations', 'opening', 'gates', 'clarifications'] as const;

export type SectionId = (typeof sections)[number];

export interface SectionState {
  readonly kind: 'done' | 'now' | 'waiting';
  /** For the tab: a figure or a word; blank where there is nothing to count. */
  readonly short: string;
  readonly sentence: string;
}

const words = receive.states;
const sentences = (...all: readonly (string | false)[]): string => all.filter(Boolean).join(' ');

const state = (kind: SectionState['kind'], short: string, sentence: string): SectionState => ({ kind, short, sentence });

const biddersState = ({ stage, bids }: View): SectionState => {
  const inHand = present(bids).length;
  const withdrawn = bids.length - inHand;
  const aside = withdrawn > 0 && words.bidders.withdrawn(withdrawn);
  if (isOpened(stage)) return state('done', String(inHand), sentences(words.bidders.fixed(inHand), aside));
  if (inHand === 0) return state('now', '', sentences(words.bidders.none, aside));
  return state('done', String(inHand), sentences(words.bidders.open(inHand), aside));
};

const filesState = ({ stage, bids }: View): SectionState => {
  const inHand = present(bids);
  const files = inHand.flatMap((bid) => counting(bid.files)).length;
  const lacking = inHand.filter((bid) => counting(bid.files).length === 0).length;
  if (isOpened(stage))
    return state('done', String(files), sentences(words.files.fixed(files), lacking > 0 && words.files.fixedLacking(lacking)));
  if (lacking > 0) return state('now', String(files), words.files.lacking(lacking, inHand.length));
  return state('done', String(files), words.files.open(files));
};

const pricesState = (view: View): SectionState => {
  if (!asksForPrice(view)) return state('done', words.prices.notAskedShort, words.prices.notAsked);
  const inHand = present(view.bids);
  const sealed = inHand.filter(({ commercial }) => commercial.sealed !== null).length;
  const short = receive.ofAll(sealed, inHand.length);
  if (isPriceOpen(view.stage)) return state('done', short, words.prices.opened);
  if (isOpened(view.stage)) return state('done', short, words.prices.fixed(sealed, inHand.length));
  return sealed < inHand.length ? state('now', short, words.prices.some(sealed, inHand.length)) : state('done', short, words.prices.all);
};

const declarationsState = ({ people }: View): SectionState => {
  const declared = people.filter(hasDeclared).length;
  const open = undecided(people).length;
  return state(
    declared < people.length || open > 0 ? 'now' : 'done',
    receive.ofAll(declared, people.length),
    sentences(
      declared < people.length ? words.declarations.some(declared, people.length) : words.declarations.all,
      open > 0 && words.declarations.undecided(open),
    ),
  );
};

const openingState = (view: View): SectionState => {
  const { stage, opened, opening, people } = view;
  if (isOpened(stage))
    return state(
      'done',
      words.opening.opened,
      opened ? words.opening.openedBy(opened.by, dayAndTime(opened.at)) : words.opening.openedOnce,
    );
  const [turned] = opening.turned;
  const able = opening.candidates.filter(({ person }) => people.some((one) => one.person === person && hasDeclared(one)));
  if (turned) return state('now', words.opening.sealed, words.opening.halfway(turned.name));
  if (waitsForDeadline(view)) return state('waiting', words.opening.sealed, words.opening.untilDeadline(deadlineWords(view.deadline)));
  if (opening.refusal) return state('waiting', words.opening.sealed, opening.refusal.sentence);
  return able.length < opening.needed.length
    ? state('waiting', words.opening.sealed, words.opening.undeclared)
    : state('now', words.opening.sealed, words.opening.ready);
};

const gatesState = ({ stage, bids }: View): SectionState => {
  if (!isOpened(stage)) return state('waiting', '', words.gates.sealed);
  const gates = present(bids)
    .filter(({ standing }) => standing !== 'disregarded')
    .flatMap((bid) => bid.gates);
  const decided = gates.filter(({ outcome }) => outcome !== null).length;
  const short = receive.ofAll(decided, gates.length);
  if (isScoring(stage)) return state('done', short, words.gates.settled);
  return decided < gates.length ? state('now', short, words.gates.some(decided, gates.length)) : state('done', short, words.gates.all);
};

/** Neither log is ever owed anything by itself, so it is never what is to be done now. */
const clarificationsState = ({ stage }: View): SectionState =>
  state('done', '', isOpened(stage) ? words.clarifications.opened : words.clarifications.sealed);

export const sectionStates = (view: View): Readonly<Record<SectionId, SectionState>> => {
  const bidders = biddersState(view);
  const behindBidders = (then: (view: View) => SectionState): SectionState =>
    present(view.bids).length === 0 && !isOpened(view.stage) ? state('waiting', '', words.noBidders) : then(view);
  const all = {
    bidders,
    files: behindBidders(filesState),
    prices: behindBidders(pricesState),
    declarations: behindBidders(declarationsState),
    opening: behindBidders(openingState),
    gates: gatesState(view),
    clarifications: clarificationsState(view),
  };
  if (isFrozen(view.stage)) return all;
  const waiting = state('waiting', '', words.notFrozen);
  return {
    bidders: waiting,
    files: waiting,
    prices: waiting,
    declarations: waiting,
    opening: waiting,
    gates: waiting,
    clarifications: waiting,
  };
};

/** The first part in which this person has something to do; the first of all when there is nothing. */
export const firstSection = (view: View, me: string | null): SectionId => {
  const states = sectionStates(view);
  const mine = view.people.find(({ person }) => person === me);
  const { may } = view;
  const canDo: Readonly<Record<SectionId, boolean>> = {
    bidders: may.register === null,
    files: may.register === null,
    prices: may.seal === null,
    declarations:
      (may.declare === null && mine !== undefined && !hasDeclared(mine)) ||
      (may.decideConflict === null && undecided(view.people).length > 0),
    opening: view.opening.candidates.some(({ person }) => person === me),
    gates: may.decideGate === null,
    // Nobody begins there: it waits for a question.
    clarifications: false,
  };
  const isGateSettled = states.gates.kind === 'done' && isOpened(view.stage) && !isScoring(view.stage) && canDo.gates;
  return sections.find((id) => states[id].kind === 'now' && canDo[id]) ?? (isGateSettled ? 'gates' : 'bidders');
};
