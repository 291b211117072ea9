/** Acts after the recommendation: approved, told, published, entered into, handed over (domain.md 2.2, states 22 to 28). */

import { type Exemption, exemptions } from '../domain/standstill.ts';
import { z } from '../zod.ts';
import { holidayTable } from './policy.ts';
import { day, filledText, text, uuid } from './words.ts';

const reason = filledText(20_000);

/** What the notice or the letters say about standstill. */
export const saidOfStandstill = z.strictObject({
  /** The last day that they name; null: they name none. */
  stated: day.nullable(),
  exemption: z.enum(Object.keys(exemptions) as [Exemption, ...Exemption[]]).nullable(),
});

const statedStandstill = saidOfStandstill.extend({
  /** The table it was counted with, whole: what a record says does not change with what is proclaimed later. */
  holidays: holidayTable,
});

export const sentSummary = z.strictObject({
  bid: uuid,
  /** A postal or an electronic address. */
  address: text(500),
  by: z.enum(['electronic-means', 'other-means']),
});

export const approval = z.strictObject({
  outcome: z.enum(['approved', 'returned']),
  reason,
  /** What the approver says about conflicts of interest of their own with those who are recommended. */
  conflicts: filledText(20_000),
});

export const acceptedHandover = z.strictObject({
  on: day,
  /** Who accepted the register: a contract manager need not be on the panel. */
  by: filledText(300),
});

export const afterAwardActs = {
  /** By every approver who may decide; a return keeps the record where it is. */
  'award.approved': approval,
  /** What the lead says to a return, before it is decided anew. */
  'award.answered': z.strictObject({ text: filledText(20_000) }),
  /** One act for all: they go out at the same time (Procurement Regulations 2024, reg. 31(4)). */
  'summaries.sent': z.strictObject({
    on: day,
    sent: z.array(sentSummary).min(1).max(1_000),
    /** Where the letters start the clock; null where a notice does, or nothing. */
    standstill: statedStandstill.nullable(),
  }),
  /** The contract award notice; a corrected one takes the place of an earlier one, and starts the clock anew. */
  'notice.published': z.strictObject({ reference: filledText(200), on: day, standstill: statedStandstill }),
  /** With the table of bank holidays at hand; null where no clock ran. */
  'contract.entered': z.strictObject({ on: day, holidays: holidayTable.nullable() }),
  'handover.accepted': acceptedHandover,
} as const;
