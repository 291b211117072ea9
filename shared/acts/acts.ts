/** The closed union of acts: every kind of thing that can happen, with its schema. */

import type { z } from '../zod.ts';
import { actEnvelope, type AnyAct } from './act.ts';
import { afterAwardActs } from './after-award.ts';
import { archiveActs } from './archive.ts';
import { awardActs } from './award.ts';
import { clarifyActs } from './clarify.ts';
import { courseActs } from './course.ts';
import { gateActs } from './gates.ts';
import { lowPriceActs } from './low-price.ts';
import { moderateActs } from './moderate.ts';
import { priceActs } from './price.ts';
import { prepareActs } from './prepare.ts';
import { receiveActs } from './receive.ts';
import { reopeningActs } from './reopening.ts';
import { scoreActs } from './score.ts';

export const actBodies = {
  ...prepareActs,
  ...receiveActs,
  ...gateActs,
  ...clarifyActs,
  ...scoreActs,
  ...moderateActs,
  ...reopeningActs,
  ...awardActs,
  ...priceActs,
  ...lowPriceActs,
  ...afterAwardActs,
  ...courseActs,
  ...archiveActs,
} as const;

export type ActKind = keyof typeof actBodies;

export type ActBodies = { readonly [Kind in ActKind]: z.infer<(typeof actBodies)[Kind]> };

/** Acts that commit their author to something carry the author's signature over the whole chain up to them. */
export const signedKinds: ReadonlySet<ActKind> = new Set<ActKind>([
  'criteria.frozen',
  'freeze.lifted',
  'conflicts.assessed',
  'conflict.declared',
  'bids.opened',
  'tenders.disregarded',
  'tenders.readmitted',
  'sheet.submitted',
  'sheets.unsealed',
  'quality.locked',
  'reopening.decided',
  'reopening.settled',
  'price.opened',
  'award.recommended',
  'award.approved',
  'summaries.sent',
  'contract.entered',
  'procurement.abandoned',
  'record.closed',
]);

export const isActKind = (kind: string): kind is ActKind => Object.hasOwn(actBodies, kind);

/** An act from elsewhere, checked in shape only; whether it is permitted is for the rules to say. Throws on anything else. */
export const parseAct = (value: unknown): AnyAct => {
  const envelope = actEnvelope.parse(value);
  if (!isActKind(envelope.kind)) throw new Error(`unknown kind of act “${envelope.kind}”`);
  return { ...envelope, body: actBodies[envelope.kind].parse(envelope.body) } as unknown as AnyAct;
};
