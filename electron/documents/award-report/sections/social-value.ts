/** What bidders promised in quantities: promised, counted, in pounds, in points; and what the contract has to hold the recommended bidder to. */

import type { Block, Row } from '../../typeset/paper.ts';
import { dash, pounds, result, whole } from '../numbers.ts';
import type { Key, ReportedMeasure, ReportedOffer, ReportedOfferCheck, ReportedSocialValue, Working } from '../report.ts';
import { named, type ReportIndex } from '../report-index.ts';
import { dayAndTime } from '../words.ts';

const nameOf = ({ code, title }: ReportedMeasure): string => [code, title].filter(Boolean).join(' ');

const rules = ({ rules }: ReportedSocialValue): Block[] => rules.map((text) => ({ kind: 'text', text }));

const measures = ({ measures, counts }: ReportedSocialValue): Block => ({
  kind: 'table',
  caption: 'Measures, as the authority published them',
  columns: [
    { title: 'Measure', align: 'start', width: { mm: 52 } },
    { title: 'Unit', align: 'start', width: { mm: 28 } },
    { title: counts === 'pounds' ? 'Worth of one unit' : 'Points of one unit', align: 'end', width: { mm: 24 } },
    { title: 'Published factors and caps', align: 'start', width: { share: 1 } },
  ],
  rows: measures.map((measure) => ({
    cells: [
      measure.origin === '' ? nameOf(measure) : { text: nameOf(measure), note: measure.origin },
      measure.unit,
      counts === 'pounds' ? worthOfOne(measure) : whole(measure.value),
      measure.factors.length === 0 ? 'None' : measure.factors.join(' '),
    ],
  })),
  note: 'A factor that was not published was not used.',
});

/** A unit may be worth less than a penny's rounding shows. */
const worthOfOne = ({ value }: ReportedMeasure): string => (/\.\d{3,}|\//.test(value) ? `£${whole(value)}` : pounds(value));

/** What counts of a promise, and why it is less where it is less. */
const countedOf = ({ promised, verified, counted }: ReportedOffer) => {
  if (counted === null) return dash;
  const why = [...(verified === promised ? [] : [`${whole(verified)} verified`]), ...(counted === verified ? [] : ['Limited by the cap'])];
  return why.length === 0 ? whole(counted) : { text: whole(counted), note: why.join('. ') };
};

const offers = ({ bid }: ReportIndex, { measures, offers, counts }: ReportedSocialValue): Block => ({
  kind: 'table',
  caption: 'What was promised, what counted under the caps, and what it is worth',
  columns: [
    { title: 'Bidder', align: 'start', width: { share: 1 } },
    { title: 'Promised', align: 'end', width: { mm: 32 } },
    { title: 'Counted', align: 'end', width: { mm: 40 } },
    { title: 'Worth', align: 'end', width: { mm: 34 } },
  ],
  rows: measures.flatMap((measure): Row[] => [
    { voice: 'heading', cells: [`${nameOf(measure)} (${measure.unit})`] },
    ...offers
      .filter((offer) => offer.measure === measure.key)
      .map((offer): Row => ({
        cells: [
          named(bid(offer.bid)),
          whole(offer.promised),
          countedOf(offer),
          offer.pounds === null ? dash : counts === 'pounds' ? pounds(offer.pounds) : whole(offer.pounds),
        ],
      })),
  ]),
  note: 'A cap limits what is counted for points. It never changes the promise.',
});

/** Where more than a plain product was worked out: the product with its factors, and what caps and the method statement left of it. */
const factorTable = ({ bid }: ReportIndex, { measures, offers, counts }: ReportedSocialValue): Block[] => {
  const wanted = measures.filter(({ factors }) => factors.length > 0).map(({ key }) => key);
  const rows = offers.flatMap(({ measure: key, bid: of, working }): Row[] => {
    const measure = measures.find((one) => one.key === key);
    if (!working || !measure || !wanted.includes(key)) return [];
    return [
      {
        cells: [
          bid(of).name,
          measure.code || measure.title,
          workingText(working),
          counts === 'pounds' ? pounds(working.value) : result(working.value),
        ],
      },
    ];
  });
  return rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'From units to pounds, where factors or caps were published',
          columns: [
            { title: 'Bidder', align: 'start', width: { mm: 38 } },
            { title: 'Measure', align: 'start', width: { mm: 22 } },
            { title: 'Working', align: 'start', width: { share: 1 } },
            { title: 'Worth', align: 'end', width: { mm: 34 } },
          ],
          rows,
        },
      ];
};

/** From the inside out. */
const workingText = (working: Working): string => {
  const inner = (working.steps ?? []).filter(({ title }) => !/^(Units|Sum over)/.test(title));
  return [...inner.map(workingText), working.substituted].join('; then ');
};

const outcomes: Record<ReportedOfferCheck['outcome'], string> = {
  accepted: 'Taken as offered',
  reduced: 'Reduced',
  clarify: 'Bidder asked',
};

const checkTable = ({ bid }: ReportIndex, { measures, checks }: ReportedSocialValue): Block[] =>
  checks.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Quantities verified singly, under the published rule',
          columns: [
            { title: 'Bidder', align: 'start', width: { mm: 38 } },
            { title: 'Measure', align: 'start', width: { mm: 34 } },
            { title: 'Found', align: 'start', width: { mm: 34 } },
            { title: 'Reason', align: 'start', width: { share: 1 } },
          ],
          rows: checks.map(({ bid: key, measure, outcome, left, reason, by, at }) => ({
            cells: [
              bid(key).name,
              measures.find((one) => one.key === measure)?.title ?? '',
              left === null ? outcomes[outcome] : `${outcomes[outcome]} to ${whole(left)}`,
              { text: reason, note: `${by}, ${dayAndTime(at)}` },
            ],
          })),
        },
      ];

const flagTable = ({ bid }: ReportIndex, { flags }: ReportedSocialValue): Block[] =>
  flags.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'What stood out in the offers: information only',
          columns: [
            { title: 'Bidder', align: 'start', width: { mm: 45 } },
            { title: 'Flag', align: 'start', width: { share: 1 } },
          ],
          rows: flags.map(({ bid: key, sentence }) => ({ cells: [bid(key).name, sentence] })),
          note: 'A flag changed no quantity and no point.',
        },
      ];

const pointsTable = ({ bid }: ReportIndex, { counts, workings }: ReportedSocialValue): Block[] =>
  workings.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: counts === 'pounds' ? 'From pounds of social value to points' : 'From points of the menu to points',
          columns: [
            { title: 'Bidder', align: 'start', width: { mm: 40 } },
            { title: counts === 'pounds' ? 'Pounds' : 'Of the menu', align: 'end', width: { mm: 27 } },
            { title: 'Working', align: 'start', width: { share: 1 } },
            { title: 'Points', align: 'end', width: { mm: 36 } },
          ],
          rows: workings.map(({ bid: key, pounds: worth, working }) => ({
            cells: [bid(key).name, counts === 'pounds' ? pounds(worth) : whole(worth), working.substituted, result(working.value)],
          })),
        },
      ];

const acceptances = ({ bid }: ReportIndex, { accepted }: ReportedSocialValue): Block[] =>
  accepted.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Offers checked and accepted',
          columns: [
            { title: 'Bidder', align: 'start', width: { mm: 45 } },
            { title: 'Reason', align: 'start', width: { share: 1 } },
          ],
          rows: accepted.map(({ bid: key, reason, by, at }) => ({
            cells: [bid(key).name, { text: reason, note: `${by}, ${dayAndTime(at)}` }],
          })),
        },
      ];

/** Nobody has won anything before the last stage. */
const register = ({ report, bid, goesOn }: ReportIndex): Block[] => {
  const { recommendation, socialValue } = report;
  if (!recommendation || goesOn !== null || socialValue.length === 0) return [];
  return recommendation.bids.flatMap((key) => commitmentsOf(socialValue, key, bid(key).name));
};

const commitmentsOf = (socialValue: ReportIndex['report']['socialValue'], key: Key, name: string): Block[] => {
  const rows = socialValue.flatMap(({ measures, offers }) =>
    measures.flatMap((measure): Row[] => {
      const offer = offers.find((one) => one.measure === measure.key && one.bid === key);
      if (!offer) return [];
      const promised = { text: whole(offer.promised), strong: true };
      const verified = offer.verified === offer.promised ? promised : { ...promised, note: `${whole(offer.verified)} verified` };
      return [{ cells: [measure.code, measure.title, verified, measure.unit] }];
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
      ...rules(one),
      measures(one),
      ...(one.offers.length === 0
        ? [{ kind: 'text', text: 'The quantities lie in the price envelope, which is still sealed.' } as const]
        : [
            offers(index, one),
            ...factorTable(index, one),
            ...checkTable(index, one),
            ...flagTable(index, one),
            ...pointsTable(index, one),
            ...acceptances(index, one),
          ]),
    ]),
    ...register(index),
  ];
};
