/** The course of a procurement: suspended and going on again, held for a court, abandoned. */

import { mayAbandon, mayHold, mayLift, mayResume, maySuspend, suspensionGrounds } from '../../shared/domain/course.ts';
import { allowed } from '../../shared/domain/result.ts';
import type { PermittedKind } from '../../shared/domain/stages.ts';
import { type CourseEvent, courseEventsOf, courseOf } from '../store/queries/course.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAct, keepSigned, look, whyNot } from './desk.ts';

type CourseOperation = 'course.view' | 'course.suspend' | 'course.resume' | 'course.hold' | 'course.lift' | 'course.abandon';

/** What an event is called on the screen and in the report. */
export const eventSentence = (event: CourseEvent): string => {
  switch (event.kind) {
    case 'procurement.suspended':
      return `Suspended for ${suspensionGrounds[event.body.ground]}.`;
    case 'procurement.resumed':
      return 'Going on again.';
    case 'hold.placed':
      return 'Legal hold: everything is kept until it is lifted.';
    case 'hold.lifted':
      return 'The legal hold was lifted.';
    case 'procurement.abandoned':
      return 'Abandoned: no contract is awarded.';
    default:
      return event satisfies never;
  }
};

/** Any reason at all: whether the step could be taken if one were given. */
const someReason = 'reason';

export const courseServices = (context: Context): Services<CourseOperation> => ({
  'course.view': (where, caller) =>
    look(context, where, caller, (view) => {
      const now = courseOf(view.db, view.tender);
      const may = (kind: PermittedKind) => whyNot(view, kind);
      return allowed({
        suspended: now.suspended !== null,
        held: now.held !== null,
        abandoned: now.abandoned !== null,
        events: courseEventsOf(view.db, view.tender).map((event) => ({
          sentence: eventSentence(event),
          reason: event.body.reason,
          notice: 'notice' in event.body ? event.body.notice : '',
          made: authored(view, event),
        })),
        may: {
          suspend: may('procurement.suspended') ?? maySuspend(now, someReason),
          resume: may('procurement.resumed') ?? mayResume(now, someReason),
          hold: may('hold.placed') ?? mayHold(now, someReason),
          lift: may('hold.lifted') ?? mayLift(now, someReason),
          abandon: may('procurement.abandoned') ?? mayAbandon(someReason),
        },
      });
    }),
  'course.suspend': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'procurement.suspended', body),
  'course.resume': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'procurement.resumed', body),
  'course.hold': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'hold.placed', body),
  'course.lift': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'hold.lifted', body),
  'course.abandon': ({ reason, notice, ...asked }, caller) =>
    keepSigned(context, caller, asked, 'procurement.abandoned', () => ({ reason, notice })),
});
