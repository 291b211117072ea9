/** Excluded and excludable suppliers, and tenders left out on a ground of the Act: every step with its reason. */

import type { Time } from '../../../../shared/domain/ids.ts';
import type { Block } from '../../typeset/paper.ts';
import type { ReportIndex } from '../report-index.ts';
import { dayAndTime, longDay } from '../words.ts';
import { stepsTable } from './steps.ts';

const concerns = ({ report, bid }: ReportIndex): Block[] =>
  report.procedures.concerns.map((one) => stepsTable(`${bid(one.bid).name}: ${one.title}. ${one.outcome}.`, one.steps));

const decided = ({ on, by, at }: { readonly on: string; readonly by: string; readonly at: Time }): string =>
  `${longDay(on)}, recorded by ${by} on ${dayAndTime(at)}`;

const disregards = ({ report, bid }: ReportIndex): Block[] =>
  report.procedures.disregards.flatMap((one): Block[] => [
    { kind: 'heading', level: 2, text: `${bid(one.bid).name} was left out${one.takenBack ? ', and the decision was taken back' : ''}` },
    {
      kind: 'facts',
      facts: [
        { term: 'Ground', text: `It ${one.ground}. The law leaves ${one.leavesChoice ? 'a' : 'no'} choice.` },
        ...one.facts,
        { term: 'Reason', text: one.reason },
        { term: 'Decided', text: decided(one) },
        ...(one.takenBack
          ? [
              { term: 'Taken back because', text: one.takenBack.reason },
              ...(one.takenBack.stayOut === ''
                ? []
                : [
                    { term: 'Left out with it, stays out', text: one.takenBack.stayOut },
                    { term: 'Difference', text: one.takenBack.difference },
                  ]),
              { term: 'Taken back', text: `${decided(one.takenBack)}. The tender stands again.` },
            ]
          : []),
      ],
    },
  ]);

export const exclusionSection = (index: ReportIndex): Block[] => {
  const { concerns: raised, disregards: out } = index.report.procedures;
  return [
    { kind: 'heading', level: 1, text: 'Exclusion and tenders left out' },
    ...(raised.length === 0 ? [{ kind: 'text', text: 'No ground for exclusion was raised about any bidder.' } as const] : concerns(index)),
    ...(out.length === 0 ? [{ kind: 'text', text: 'No tender was left out on a ground of the Act.' } as const] : disregards(index)),
  ];
};
