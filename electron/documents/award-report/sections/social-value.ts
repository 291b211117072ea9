/** What bidders promised in quantities: promised, counted, in pounds, in points; and what the contract has to hold the recommended bidder to. */

import type { Block, Row } from '../../typeset/paper.ts';
import { dash, pounds, result, whole } from '../numbers.ts';
import type { Key, ReportedMeasure, ReportedSocialValue } from '../report.ts';
import { named, type ReportIndex } from '../report-index.ts';
import { dayAndTime } from '../words.ts';

const measures = ({ measures }: ReportedSocialValue): Block => ({
  kind: 'table',
  caption: 'Measures, as the authority published them',
  columns: [
    { title: 'Measure', align: 'start', width: { share: 1 } },
    { title: 'Unit', align: 'start', width: { mm: 32 } },
    { title: 'Worth of one unit', align: 'end', width: { mm: 25 } },
    { title: 'Deadweight', align: 'end', width: { mm: 24 } },
    { title: 'Most that counts', align: 'start', width: { mm: 34 } },
  ],
  rows: measures.map((measure) => ({
    cells: [
      [measure.code, measure.title].filter(Boolean).join(' '),
      measure.unit,
      worthOfOne(measure),
      `${whole(measure.deadweight)}%`,
      measure.capPercent === null ? 'No cap' : `${whole(measure.capPercent)}% of the bidder’s own price`,
    ],
  })),
  note: 'Deadweight is what would have happened anyway; it is taken off.',
});

/** A unit may be worth less than a penny's rounding shows. */
const worthOfOne = ({ value }: ReportedMeasure): string => (/\.\d{3,}|\//.test(value) ? `£${whole(value)}` : pounds(value));

const offers = ({ bid }: ReportIndex, { measures, offers }: ReportedSocialValue): Block => ({
  kind: 'table',
  caption: 'What was promised, what counted under the caps, and what it is worth',
  columns: [
    { title: 'Bidder', align: 'start', width: { share: 1 } },
    { title: 'Promised', align: 'end', width: { mm: 32 } },
    { title: 'Counted', align: 'end', width: { mm: 40 } },
    { title: 'Worth', align: 'end', width: { mm: 34 } },
  ],
  rows: measures.flatMap((measure): Row[] => [
    { voice: 'heading', cells: [`${[measure.code, measure.title].filter(Boolean).join(' ')} (${measure.unit})`] },
    ...offers
      .filter((offer) => offer.measure === measure.key)
      .map((offer): Row => ({
        cells: [
          named(bid(offer.bid)),
          whole(offer.promised),
          offer.counted === null
            ? dash
            : offer.counted === offer.promised
              ? whole(offer.counted)
              : { text: whole(offer.counted), note: 'Limited by the cap' },
          offer.pounds === null ? dash : pounds(offer.pounds),
        ],
      })),
  ]),
  note: 'A cap limits what is counted for points. It never changes the promise.',
});

const pointsTable = ({ bid }: ReportIndex, { formula, workings }: ReportedSocialValue): Block[] =>
  workings.length === 0
    ? []
    : [
        { kind: 'text', text: `Points = ${formula}.` },
        {
          kind: 'table',
          caption: 'From pounds of social value to points',
          columns: [
            { title: 'Bidder', align: 'start', width: { mm: 40 } },
            { title: 'Pounds', align: 'end', width: { mm: 27 } },
            { title: 'Working', align: 'start', width: { share: 1 } },
            { title: 'Points', align: 'end', width: { mm: 36 } },
          ],
          rows: workings.map(({ bid: key, pounds: worth, working }) => ({
            cells: [bid(key).name, pounds(worth), working.substituted, result(working.value)],
          })),
        },
      ];

const acceptances = ({ bid }: ReportIndex, { accepted }: ReportedSocialValue): Block[] =>
  accepted.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Offers checked and taken as offered',
          columns: [
            { title: 'Bidder', align: 'start', width: { mm: 45 } },
            { title: 'Reason', align: 'start', width: { share: 1 } },
          ],
          rows: accepted.map(({ bid: key, reason, by, at }) => ({
            cells: [bid(key).name, { text: reason, note: `${by}, ${dayAndTime(at)}` }],
          })),
        },
      ];

const register = ({ report, bid }: ReportIndex): Block[] => {
  const { recommendation, socialValue } = report;
  if (!recommendation || socialValue.length === 0) return [];
  return recommendation.bids.flatMap((key) => commitmentsOf(socialValue, key, bid(key).name));
};

const commitmentsOf = (socialValue: ReportIndex['report']['socialValue'], key: Key, name: string): Block[] => {
  const rows = socialValue.flatMap(({ measures, offers }) =>
    measures.flatMap((measure): Row[] => {
      const offer = offers.find((one) => one.measure === measure.key && one.bid === key);
      return offer ? [{ cells: [measure.code, measure.title, { text: whole(offer.promised), strong: true }, measure.unit] }] : [];
    }),
  );
  return [
    { kind: 'heading', level: 2, text: `Commitments of ${name}` },
    {
      kind: 'text',
      text: 'These are the quantities as promised, not capped. They pass unaltered into the contract; a change after award is a change of the contract.',
    },
    {
      kind: 'table',
      caption: `Register of commitments: ${name}`,
      columns: [
        { title: 'Code', align: 'start', width: { mm: 24 } },
        { title: 'Measure', align: 'start', width: { share: 1 } },
        { title: 'Promised', align: 'end', width: { mm: 36 } },
        { title: 'Unit', align: 'start', width: { mm: 38 } },
      ],
      rows,
    },
  ];
};

export const socialValueSection = (index: ReportIndex): Block[] => {
  const { report, criterion } = index;
  return [
    { kind: 'heading', level: 1, text: 'Social value' },
    ...(report.socialValue.length === 0
      ? [
          {
            kind: 'text',
            text: 'The published rules asked for no quantities of social value. Answers about social value, if any, were scored like the other questions.',
          } as const,
        ]
      : []),
    ...report.socialValue.flatMap((one): Block[] => [
      { kind: 'heading', level: 2, text: criterion(one.criterion).title },
      measures(one),
      ...(one.offers.length === 0
        ? [{ kind: 'text', text: 'The quantities lie in the price envelope, which is still sealed.' } as const]
        : [offers(index, one), ...pointsTable(index, one), ...acceptances(index, one)]),
    ]),
    ...register(index),
  ];
};
