/** The register of commitments: what bids that are recommended promise, what is agreed about it, and the files for whoever manages the contract. */

import { criteriaInLot } from '../../shared/domain/answers.ts';
import type { BidId, MeasureId } from '../../shared/domain/ids.ts';
import { entriesOf, type Promiser, type RegisterEntry, registerCsv, rowOf } from '../../shared/domain/register.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import { mayStillAgree } from '../../shared/domain/commitment.ts';
import type { CommitmentsRegister } from '../documents/commitments/register.ts';
import { lastActAt } from '../store/acts.ts';
import { agreedCommitmentsOf, awardsOf, isHandedOver } from '../store/queries/commitments.ts';
import { offersOf } from '../store/queries/offers.ts';
import { freezeHashOf, modelOf } from '../store/queries/prepare.ts';
import { bidsOf } from '../store/queries/receive.ts';
import { evaluationOf } from './award.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAct, look, type View, whyNot } from './desk.ts';
import { keepExport } from './exports.ts';
import { isOpen, priceHidden } from './offers.ts';

type CommitmentOperation = 'award.viewRegister' | 'award.agreeCommitment' | 'award.exportRegister';

type Record = Pick<View, 'db' | 'tender'>;

interface Agreed {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** A promise, whose it is, and who agreed what about it. */
interface Commitment {
  readonly bid: BidId;
  readonly measure: MeasureId;
  readonly promiser: Promiser;
  readonly entry: RegisterEntry;
  readonly agreed: Agreed | null;
}

/** Of every bid that is recommended, lot by lot; none before an award is recommended. */
const commitmentsOf = (record: Record): Outcome<readonly Commitment[]> => {
  const { db, tender } = record;
  const evaluation = evaluationOf(record);
  if (!evaluation.ok) return evaluation;
  const { criteria, tender: details, lots } = modelOf(db, tender);
  const evaluated = evaluation.value.lots.flatMap((one) => one.evaluation.bids);
  const offers = offersOf(db, tender);
  const agreements = agreedCommitmentsOf(db, tender);
  const agreedOn = (bid: BidId, measure: MeasureId) => agreements.find((one) => one.bid === bid && one.measure === measure);
  return allowed(
    awardsOf(db, tender).flatMap(({ lot, bids }) =>
      bids.flatMap((id): Commitment[] => {
        const bid = evaluated.find((one) => one.bid === id);
        const registered = bidsOf(db, tender).find((one) => one.id === id)?.registered;
        if (!bid || !registered) return [];
        const promiser = {
          reference: details.reference,
          supplier: registered.name,
          lot: lots.find((one) => one.id === lot)?.number ?? '',
        };
        const own = offers
          .filter((one) => one.bid === id)
          .map((offer) => ({ ...offer, terms: agreedOn(id, offer.measure)?.terms ?? null }));
        return entriesOf({ criteria: criteriaInLot(criteria, lot), bid, offers: own }).map((entry) => {
          const found = agreedOn(id, entry.measure.id);
          return {
            bid: id,
            measure: entry.measure.id,
            promiser,
            entry,
            agreed: found ? { ...authored(record, found), reason: found.reason } : null,
          };
        });
      }),
    ),
  );
};

const nothingPromised = refuse('nothing-promised', 'The recommended bids promise no quantities of social value.');

/** The register as a document prints it; its rows are those of the files. Refuses `nothing-promised`. */
export const registerOfRecord = (record: Record): Outcome<CommitmentsRegister> => {
  const { db, tender } = record;
  const commitments = commitmentsOf(record);
  if (!commitments.ok) return commitments;
  if (commitments.value.length === 0) return refused(nothingPromised);
  const { tender: details } = modelOf(db, tender);
  return allowed({
    tender: details,
    invented: details.provenance === 'invented',
    made: lastActAt(db, tender) ?? '',
    freeze: freezeHashOf(db, tender) ?? '',
    commitments: commitments.value.map(({ promiser, entry, agreed }) => ({
      row: rowOf(promiser, entry),
      profile: entry.terms?.profile ?? [],
      agreed,
    })),
  });
};

const notRecommended = refuse('not-recommended', 'No award is recommended yet, so nobody’s promises go to contract management.', {
  wayOut: 'Recommend an award first.',
});

/** Looks at a register that can be there: prices are open, and an award is recommended. */
const lookAtRegister = <T>(view: View, see: () => Outcome<T>): Outcome<T> => {
  if (!isOpen(view)) return refused(priceHidden);
  return awardsOf(view.db, view.tender).length === 0 ? refused(notRecommended) : see();
};

export const commitmentServices = (context: Context): Services<CommitmentOperation> => ({
  'award.viewRegister': (where, caller) =>
    look(context, where, caller, (view) =>
      lookAtRegister(view, () => {
        const commitments = commitmentsOf(view);
        if (!commitments.ok) return commitments;
        return allowed({
          commitments: commitments.value.map(({ bid, measure, promiser, entry, agreed }) => ({
            bid,
            measure,
            supplier: promiser.supplier,
            code: entry.measure.code,
            title: entry.measure.title,
            unit: entry.measure.unit,
            quantity: entry.quantity,
            start: entry.details.start,
            end: entry.details.end,
            agreed: entry.terms && agreed && { terms: entry.terms, reason: agreed.reason, made: { by: agreed.by, at: agreed.at } },
          })),
          agree: whyNot(view, 'commitment.agreed') ?? mayStillAgree(isHandedOver(view.db, view.tender)),
        });
      }),
    ),

  'award.agreeCommitment': ({ tender, ...agreed }, caller) => keepAct(context, caller, tender, 'commitment.agreed', agreed),

  'award.exportRegister': ({ job, ...where }, caller) =>
    context.jobs.run(job, async ({ signal, progress }) => {
      const made = look(context, where, caller, (view) => lookAtRegister(view, () => registerOfRecord(view)));
      if (!made.ok) return made;
      progress('Setting the register', 0, null);
      const pdf = await context.makeRegister(made.value, signal);
      if (!pdf.ok) return pdf;
      const { reference } = made.value.tender;
      const rows = made.value.commitments.map(({ row }) => row);
      const put = (ending: string, bytes: Uint8Array) => keepExport(context, `Register of commitments ${reference}.${ending}`, bytes);
      return allowed({
        commitments: rows.length,
        files: [
          await put('csv', Buffer.from(registerCsv(rows))),
          await put('json', Buffer.from(`${JSON.stringify({ reference, commitments: rows }, null, 2)}\n`)),
          await put('pdf', pdf.value),
        ],
      });
    }),
});
