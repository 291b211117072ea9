/** How long the screens of a large tender wait for their answers: sixty bids, sixty questions and five assessors, played through the operations like any example. */

import type { OperationName } from '../../shared/contract/contract.ts';
import type { Criterion, ScoredCriterion } from '../../shared/domain/criteria.ts';
import type { CriterionId } from '../../shared/domain/ids.ts';
import type { Dispatch } from '../../electron/host/dispatch.ts';
import { playScript } from '../../electron/seeds/examples.ts';
import type { Played, Until } from '../../electron/seeds/play.ts';
import type { Script } from '../../electron/seeds/script.ts';
import { tram } from '../../electron/seeds/tram.ts';
import type { Context } from '../../electron/services/context.ts';
import { inventedPassphrase } from '../../electron/services/examples.ts';

export interface Size {
  readonly bids: number;
  /** Of them a sixth stands under social value. */
  readonly questions: number;
  readonly assessors: number;
}

const isQuestion = (one: Criterion): one is ScoredCriterion => one.kind === 'scored';

/** The tram upgrade with as many questions in the place of its six, each of a weight like its neighbour's. */
const manyQuestions = (count: number): readonly Criterion[] => {
  const inPlaceOf = (parent: string, points: number, share: number): readonly Criterion[] => {
    const [pattern] = tram.criteria.filter(isQuestion).filter((one) => one.parent === parent);
    if (!pattern) throw new Error(`no question under ${parent}`);
    return Array.from({ length: share }, (_, at) => {
      const number = `${parent}.${at + 1}`;
      return { ...pattern, id: number as CriterionId, number, title: `${pattern.title}, part ${at + 1}`, weight: String(points / share) };
    });
  };
  const underSocialValue = Math.round(count / 6);
  const questions = [...inPlaceOf('1', 60, count - underSocialValue), ...inPlaceOf('3.1', 10, underSocialValue)];
  return tram.criteria
    .filter((one) => !isQuestion(one))
    .flatMap((one) => [
      one.kind === 'price' ? { ...one, schedule: undefined } : one,
      ...questions.filter(({ id, parent }) => id !== one.id && parent === one.id),
    ]);
};

/** A mark that anybody can work out again: the first and cheapest bid is best in everything, the others are unlike one another, and assessors seldom far apart. */
const markOf = (bid: number, question: number, assessor: number): string =>
  bid === 0 ? '5' : String((bid * 7 + question * 3 + (assessor % 2)) % 6);

export const largeTender = ({ bids, questions, assessors }: Size): Script => {
  const others = tram.people.filter(({ roles }) => !roles.includes('assessor'));
  const [pattern] = tram.people.filter(({ roles }) => roles.includes('assessor'));
  const [bidder] = tram.bids;
  if (!pattern || !bidder) throw new Error('the tram upgrade has neither assessors nor bids');
  const criteria = manyQuestions(questions);
  const at = new Map(criteria.map(({ number }, index) => [number, index]));
  const invented = 'Invented, to be measured and not to be bought by.';
  const told = 'What the answer shows, in about a hundred words, as a panel writes it. '.repeat(8);
  return {
    ...tram,
    example: 'large-tender',
    title: 'A large tender (invented)',
    criteria,
    policy: null,
    answers: { ...tram.answers, 'asked-twice': invented, 'many-criteria': invented },
    people: [
      ...others,
      ...Array.from({ length: assessors }, (_, index) => ({ ...pattern, key: `A${index + 1}`, name: `Assessor ${index + 1} (invented)` })),
    ],
    bids: Array.from({ length: bids }, (_, index) => {
      const { schedule: _schedule, ...one } = bidder;
      return { ...one, key: String(index), name: `Bidder ${index + 1} Ltd (invented)`, price: String(70_000_000 + index * 123_457) };
    }),
    mark: (person, criterion, bid) => ({
      value: markOf(Number(bid), at.get(criterion) ?? 0, Number(person.slice(1))),
      strengths: told,
      weaknesses: told,
      page: 1,
    }),
    consensus: (criterion, bid) => ({ value: markOf(Number(bid), at.get(criterion) ?? 0, 0), reason: told, dissent: '' }),
    recommendations: [{ bid: '0', reason: invented }],
  };
};

interface Look {
  readonly until: Until;
  readonly person: string;
  readonly views: readonly OperationName[];
}

/** What is looked at where the playing has come so far, and by whom. */
const looks: readonly Look[] = [
  { until: 'prepare', person: 'lead', views: ['prepare.view'] },
  { until: 'score', person: 'lead', views: ['prepare.view', 'receive.view'] },
  { until: 'score', person: 'A1', views: ['receive.view', 'score.view', 'score.item'] },
  { until: 'moderate', person: 'A1', views: ['score.view', 'score.item'] },
  { until: 'moderate', person: 'moderator', views: ['moderate.view', 'moderate.item'] },
  { until: 'award', person: 'moderator', views: ['moderate.view', 'moderate.item', 'moderate.viewAgreement'] },
  { until: 'archive', person: 'lead', views: ['receive.view', 'award.view', 'award.viewLooks', 'archive.view'] },
];

/** Views of one answer are asked for the first question of the first bid. */
const payloadOf = (view: OperationName, { tender, bids, criteria }: Played) => ({
  tender,
  ...(view.endsWith('.item') ? { criterion: criteria.get('1.1'), bid: bids.get('0') } : {}),
});

/** Wall time, as a person waits, the least of several. */
const waited = async (runs: number, work: () => Promise<unknown>): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const before = performance.now();
    await work();
    least = Math.min(least, performance.now() - before);
  }
  return least;
};

/** Plays the tender on and looks again at each place. */
export const viewsOfLargeTender = async (say: (line: string) => void, context: Context, invoke: Dispatch, size: Size): Promise<void> => {
  const script = largeTender(size);
  const { bids, questions, assessors } = size;
  say(`Views of ${bids} bids × ${questions} questions × ${assessors} assessors, from the call to the answer, the least of three:`);
  let gone: { readonly from: Until; readonly played: Played } | undefined;
  for (const { until, person, views } of looks) {
    const played: Played = gone?.from === until ? gone.played : await playScript(context, invoke, script, until, gone);
    gone = { from: until, played };
    const caller = { window: `bench ${person}` };
    const ask = async (name: OperationName, payload: unknown) => {
      const answer = await invoke(name, payload, caller);
      if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    };
    await ask('people.signIn', { person: played.people.get(person), passphrase: inventedPassphrase });
    const times: string[] = [];
    for (const view of views) times.push(`${view} ${(await waited(3, () => ask(view, payloadOf(view, played)))).toFixed(0)} ms`);
    await ask('people.lock', {});
    say(`  everything before “${until}” done, ${person}: ${times.join(', ')}`);
  }
};
