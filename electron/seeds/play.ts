/** Plays a script through the operations, person by person, so that an example is a record like any other. */

import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { JobName } from '../../shared/contract/home.ts';
import type { Criterion } from '../../shared/domain/criteria.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { CriterionId, PersonId, ScaleId, TenderId, Time } from '../../shared/domain/ids.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import type { Dispatch } from '../host/dispatch.ts';
import { inventedPassphrase } from '../services/examples.ts';
import { bidDocument } from './document.ts';
import type { Script, ScriptBid } from './script.ts';

/** Where a playing stops: having done everything that comes before this job, before the first bid is registered, before quality is locked, or everything. */
export type Until = JobName | 'frozen' | 'agreed' | 'sealed';

const order: readonly Until[] = ['prepare', 'frozen', 'receive', 'score', 'moderate', 'agreed', 'award', 'archive', 'sealed'];

export interface Played {
  readonly tender: TenderId;
  readonly people: ReadonlyMap<string, PersonId>;
  /** Filled when the bidders are registered. */
  readonly bids: Map<string, string>;
  readonly criteria: ReadonlyMap<string, CriterionId>;
}

interface Stage {
  readonly script: Script;
  readonly ids: () => string;
  /** Asks in the name of one of the script's people; a refusal is a fault of the script. */
  readonly as: <Name extends OperationName>(person: string, name: Name, payload: Input<Name>) => Promise<Output<Name>>;
  readonly signers: (...people: readonly string[]) => { person: string; passphrase: string }[];
}

export interface PlayHost {
  readonly clock: () => Time;
  readonly invoke: Dispatch;
  readonly ids: () => string;
  /** The person with that name, made if need be. */
  readonly invented: (name: string, position: string) => Promise<PersonId>;
}

/** Each place is left by one step; what is played up to a place has taken every step before it. */
const steps: readonly (readonly [leaves: Until, (stage: Stage, played: Played) => Promise<void>])[] = [
  ['prepare', (stage, played) => freeze(stage, played)],
  ['frozen', (stage, played) => receive(stage, played)],
  ['receive', (stage, played) => openAndStart(stage, played)],
  ['score', (stage, played) => score(stage, played)],
  ['moderate', (stage, played) => agree(stage, played)],
  ['agreed', (stage, played) => lockQuality(stage, played)],
  ['award', (stage, played) => award(stage, played)],
  ['archive', (stage, played) => archive(stage, played)],
];

/** An example is played whatever day it is: where its deadline is still to come, it is noon of the day before instead, because no bid opens earlier. */
const afterDeadline = (script: Script, now: Time): Script => {
  if (script.deadline < now) return script;
  const deadline = `${addDays(now.slice(0, 10), -1)}T12:00:00Z`;
  return { ...script, deadline, details: { ...script.details, deadline } };
};

/** Plays a script from the start, or goes on with one that was played up to `from`. */
export const play = async (
  written: Script,
  until: Until,
  host: PlayHost,
  goOn?: { readonly from: Until; readonly played: Played },
): Promise<Played> => {
  const script = afterDeadline(written, host.clock());
  const people = new Map<string, PersonId>();
  const as: Stage['as'] = async (person, name, payload) => {
    const answer = await host.invoke(name, payload, { window: `example ${script.example} ${person}` });
    if (answer.kind !== 'done') throw new Error(`${script.example}: ${name} by ${person}: ${JSON.stringify(answer)}`);
    return answer.value as never;
  };
  for (const { key, name, position } of script.people) {
    const person = await host.invented(name, position);
    people.set(key, person);
    await as(key, 'people.signIn', { person, passphrase: inventedPassphrase });
  }
  const signers: Stage['signers'] = (...keys) => keys.map((key) => ({ person: people.get(key) ?? '', passphrase: inventedPassphrase }));
  const stage: Stage = { script, ids: host.ids, as, signers };
  try {
    const played = goOn?.played ?? (await prepare(stage, people));
    const first = order.indexOf(goOn?.from ?? 'prepare');
    for (const [leaves, step] of steps)
      if (order.indexOf(leaves) >= first && order.indexOf(leaves) < order.indexOf(until)) await step(stage, played);
    return played;
  } finally {
    for (const { key } of script.people) await as(key, 'people.lock', {});
  }
};

/** Few fields, because examples are played while somebody waits. */
const trial = { seed: '20261002', rounds: 100, bids: 5, priceSpread: 20 } as const;

const assessment = {
  found: 'Everybody who influences the decision was asked. Nobody has an interest in who wins.',
  steps: 'Each person declares against every bidder before they see a bid.',
  appearances: 'None was found.',
} as const;

const prepare = async ({ script, as, ids, signers }: Stage, people: ReadonlyMap<string, PersonId>): Promise<Played> => {
  const { reference, title, authority } = script.details;
  const made = await as('lead', 'prepare.createTender', { reference, title, authority });
  const tender = made.tender as TenderId;
  const { keptAt } = await as('lead', 'prepare.describe', { tender, details: { ...script.details, id: tender } });
  for (const { key, roles } of script.people)
    await as('lead', 'prepare.appoint', { tender, person: people.get(key) ?? '', roles: [...roles] });
  const fresh = new Map<string, string>();
  const renamed = <Id extends string>(id: Id): Id => {
    const known = fresh.get(id) ?? ids();
    fresh.set(id, known);
    return known as Id;
  };
  for (const scale of script.scales)
    await as('lead', 'prepare.setScale', { tender, scale: { ...scale, id: renamed<ScaleId>(scale.id) } satisfies Scale });
  const criteria = script.criteria.map((criterion): Criterion => {
    const node = {
      id: renamed(criterion.id),
      parent: criterion.parent === null ? null : renamed(criterion.parent),
      ...(criterion.lots ? { lots: criterion.lots.map(renamed) } : {}),
    };
    if (criterion.kind === 'scored') return { ...criterion, ...node, scale: criterion.scale === null ? null : renamed(criterion.scale) };
    if (criterion.kind === 'social-value-quantity')
      return {
        ...criterion,
        ...node,
        measures: criterion.measures.map((measure) => ({
          ...measure,
          id: renamed(measure.id),
          evidence: measure.evidence && { ...measure.evidence, criterion: renamed(measure.evidence.criterion) },
        })),
      };
    return { ...criterion, ...node };
  });
  const { weightMode, rounding, tieBreak, places } = script;
  if (places) await as('lead', 'prepare.setPlaces', { tender, name: places.name, data: Buffer.from(places.csv).toString('base64') });
  await as('lead', 'prepare.setRules', { tender, weightMode, rounding, tieBreak: [...tieBreak] });
  const { lots = [], lotCap = null } = script;
  if (lots.length > 0)
    await as('lead', 'prepare.setLots', { tender, lots: lots.map((lot) => ({ ...lot, id: renamed(lot.id) })), cap: lotCap });
  await as('lead', 'prepare.changeCriteria', {
    tender,
    changes: criteria.map((criterion) => ({ kind: 'added', criterion, before: null })),
  });
  if (script.policy !== null) await as('lead', 'policy.choose', { tender, id: script.policy });
  await as('lead', 'prepare.testModel', { tender, job: `trial-of-${script.example}`, ...trial });
  await as('lead', 'prepare.assessConflicts', { tender, version: 1, on: keptAt.slice(0, 10), ...assessment, signers: signers('lead') });
  await answerFindings(script, as, tender);
  return { tender, people, bids: new Map(), criteria: new Map(criteria.map((criterion) => [criterion.number, criterion.id])) };
};

/** What the check advises against, answered kind by kind with the script's own reasons. */
const answerFindings = async ({ example, answers }: Script, as: Stage['as'], tender: TenderId): Promise<void> => {
  const { findings } = await as('lead', 'prepare.view', { tender });
  const advised = findings.filter(({ severity }) => severity === 'advisory');
  for (const [code, same] of Map.groupBy(advised, (finding) => finding.code)) {
    const reason = answers[code];
    if (reason === undefined) throw new Error(`${example}: nothing answers “${same[0]?.sentence ?? code}” (${code})`);
    await as('lead', 'prepare.answerFindings', { tender, digests: same.map(({ digest }) => digest), reason });
  }
};

const piece = 1_000_000;

/** What a bidder sends in the price envelope. */
export const priceDocument = (script: Script, bid: ScriptBid): Uint8Array =>
  bidDocument(`${bid.name}, price`, [
    {
      heading: `${bid.name}: price and quantities`,
      text: [
        script.details.title,
        script.details.reference,
        '',
        `Price excluding VAT: ${bid.price}`,
        ...Object.entries(bid.offers).map(([code, quantity]) => `${code}: ${quantity}`),
      ].join('\n'),
    },
  ]);

const putIn = async (
  { script, as }: Stage,
  tender: TenderId,
  bid: string,
  envelope: 'quality' | 'price',
  title: string,
  bytes: Uint8Array,
): Promise<void> => {
  const { upload } = await as('lead', 'receive.beginFile', {
    tender,
    bid,
    envelope,
    title,
    mediaType: 'application/pdf',
    size: bytes.length,
    receivedAt: script.deadline.replace('T12', 'T10'),
  });
  for (let offset = 0; offset < bytes.length; offset += piece)
    await as('lead', 'receive.appendFile', {
      upload,
      offset,
      data: Buffer.from(bytes.subarray(offset, offset + piece)).toString('base64'),
    });
  await as('lead', 'receive.finishFile', { upload });
};

const freeze = async ({ script, as, signers }: Stage, { tender }: Played): Promise<void> => {
  const { keptAt } = await as('lead', 'prepare.freeze', { tender, signers: signers('lead', 'approver') });
  const { publication } = await as('lead', 'receive.view', { tender });
  if (!publication.isAsked) return;
  const reference = script.details.noticeReference || script.details.reference;
  await as('lead', 'receive.publish', { tender, freezeHash: publication.freezeHash, notice: 'UK4', reference, on: keptAt.slice(0, 10) });
};

const receive = async (stage: Stage, { tender, criteria, bids }: Played): Promise<void> => {
  const { script, as } = stage;
  const { measures, lots } = await as('lead', 'receive.view', { tender });
  for (const [key, own] of Map.groupBy(script.bids, (bid) => bid.supplier ?? bid.key)) {
    const [first] = own;
    if (!first) continue;
    const { name, identifier, size, subcontractors } = first;
    const registered = await as('lead', 'receive.registerBidder', {
      tender,
      bidder: { name, alias: `Bidder ${key}`, identifier, size, vcse: false, subcontractors: [...subcontractors] },
      ...(first.lot === undefined ? {} : { lots: own.map((bid) => lots.find(({ number }) => number === bid.lot)?.id ?? '') }),
    });
    for (const [index, bid] of own.entries()) bids.set(bid.key, registered.bids[index] ?? '');
  }
  for (const bid of script.bids) {
    const { name } = bid;
    const registered = bids.get(bid.key) ?? '';
    const questions = script.criteria.filter((one) => one.kind === 'scored' && criteria.has(one.number));
    const document = bidDocument(`${name}, answers`, [
      { heading: name, text: `${script.details.title}\n${script.details.reference}\n\nThis document belongs to an example.` },
      ...questions.map((one) => {
        const { strengths, weaknesses } = script.mark(
          script.people.find((person) => person.roles.includes('assessor'))?.key ?? '',
          one.number,
          bid.key,
        );
        return { heading: `${one.number} ${one.title}`, text: `${one.text}\n\n${strengths}\n\n${weaknesses}` };
      }),
    ]);
    await putIn(stage, tender, registered, 'quality', `Bidder ${bid.key} answers.pdf`, document);
    await as('lead', 'receive.sealCommercial', {
      tender,
      bid: registered,
      price: bid.price,
      staffHours: bid.staffHours ?? '',
      ...(bid.schedule === undefined
        ? {}
        : { schedule: { name: `Bidder ${bid.key} price schedule.csv`, data: Buffer.from(bid.schedule).toString('base64') } }),
      offers: measures.map((measure) => ({
        measure: measure.id,
        quantity: bid.offers[measure.code] ?? '',
        details: bid.details?.[measure.code],
      })),
    });
    await putIn(stage, tender, registered, 'price', `Bidder ${bid.key} price.pdf`, priceDocument(script, bid));
  }
};

const openAndStart = async ({ script, as, signers }: Stage, { tender, bids }: Played): Promise<void> => {
  for (const { key } of script.people)
    await as(key, 'receive.declare', { tender, answers: [...bids.values()].map((bid) => ({ bid, answer: 'none', details: '' })) });
  await as('lead', 'receive.openBids', { tender, signers: signers('lead', 'moderator') });
  const { bids: views } = await as('lead', 'receive.view', { tender });
  for (const view of views)
    for (const gate of view.gates)
      await as('lead', 'receive.decideGate', {
        tender,
        bid: view.bidder.id,
        criterion: gate.criterion,
        outcome: 'pass',
        reason: script.gateReason(view.bidder.name, gate.title),
      });
  await as('lead', 'receive.startScoring', { tender, fewer: '' });
};

const score = async ({ script, as, signers }: Stage, { tender, bids, criteria }: Played): Promise<void> => {
  for (const person of script.people.filter((one) => one.roles.includes('assessor'))) {
    const { mine } = await as(person.key, 'score.view', { tender });
    const { bids: views } = await as(person.key, 'receive.view', { tender });
    const own = new Set(mine.map(({ criterion, bid }) => `${criterion} ${bid}`));
    for (const [key, bid] of bids) {
      const file = views.find((view) => view.bidder.id === bid)?.files.find((one) => one.envelope === 'quality')?.sha256 ?? '';
      for (const one of script.criteria) {
        if (!own.has(`${criteria.get(one.number) ?? ''} ${bid}`)) continue;
        const { value, strengths, weaknesses, page } = script.mark(person.key, one.number, key);
        await as(person.key, 'score.recordMark', {
          tender,
          criterion: criteria.get(one.number) ?? '',
          bid,
          mark: { value, strengths, weaknesses, evidence: [{ file, page, quote: '' }], notFound: false },
        });
      }
    }
    await as(person.key, 'score.submit', { tender, signers: signers(person.key) });
  }
  await as('moderator', 'moderate.unseal', { tender, signers: signers('moderator', 'lead') });
};

const agree = async ({ script, as }: Stage, { tender, bids, criteria, people }: Played): Promise<void> => {
  const present = script.people
    .filter((one) => one.roles.includes('assessor') || one.roles.includes('moderator'))
    .map((one) => people.get(one.key) ?? '');
  const { cells } = await as('moderator', 'moderate.view', { tender });
  const asked = new Set(cells.map(({ criterion, bid }) => `${criterion} ${bid}`));
  for (const one of script.criteria) {
    if (one.kind !== 'scored') continue;
    for (const [key, bid] of bids) {
      if (!asked.has(`${criteria.get(one.number) ?? ''} ${bid}`)) continue;
      const { value, reason, dissent } = script.consensus(one.number, key);
      await as('moderator', 'moderate.agree', {
        tender,
        criterion: criteria.get(one.number) ?? '',
        bid,
        value,
        reason,
        explanations: one.considerations.map((consideration) => `${consideration}: ${reason}`),
        dissent,
        present,
      });
    }
  }
};

const lockQuality = async ({ as, signers }: Stage, { tender }: Played): Promise<void> => {
  await as('moderator', 'moderate.lock', { tender, signers: signers('moderator', 'lead') });
};

const award = async ({ script, as, signers }: Stage, { tender, bids }: Played): Promise<void> => {
  await as('price', 'award.openPrices', { tender, signers: signers('price', 'lead') });
  for (const [key, bid] of bids) await as('price', 'award.acceptOffers', { tender, bid, reason: script.offerReason(key) });
  const { lots } = await as('lead', 'receive.view', { tender });
  const lotOf = (key: string) => lots.find(({ number }) => number === script.bids.find((one) => one.key === key)?.lot)?.id ?? null;
  const result = await as('lead', 'award.view', { tender });
  await as('lead', 'award.assure', {
    tender,
    result: result.assurance.result ?? '',
    checker: { name: 'Internal audit (invented)' },
    arithmetic: 'second-engine',
    sample: 'The reasons of every bid on the first question, and of the bid in first place on all.',
    found: 'Every number agrees. Each reason that was read fits its score.',
  });
  for (const { bid } of script.recommendations)
    await as('lead', 'award.recordDueDiligence', {
      tender,
      bid: bids.get(bid) ?? '',
      evidence: 'References, certificates of insurance and the accounts of two years were asked for and seen.',
      standing: 'The accounts show that it can carry the contract.',
      exclusion: 'No ground for exclusion has come up, and it is not on the debarment list.',
      outcome: { kind: 'confirmed' },
      reason: 'Nothing contradicts what was scored.',
    });
  await as('lead', 'award.recommend', {
    tender,
    awards: script.recommendations.map(({ bid, reason }) => ({ lot: lotOf(bid), bids: [bids.get(bid) ?? ''], reason })),
    signers: signers('lead'),
  });
};

const archive = async ({ script, as, signers, ids }: Stage, { tender }: Played): Promise<void> => {
  await as('lead', 'archive.close', { tender, remark: '', signers: signers('lead'), job: ids() });
  for (const { key } of script.people) await as(key, 'archive.sign', { tender, signers: signers(key), job: ids() });
};
