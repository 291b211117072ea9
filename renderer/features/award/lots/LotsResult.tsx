/** All lots after prices are open: who gets which, by what rule, what that was before a withdrawal, and what is recommended. */

import type { Where } from '../../../../shared/contract/words.ts';
import { displayPounds } from '../../../../shared/domain/display.ts';
import type { Derivation } from '../../../../shared/domain/derivation.ts';
import type { LotAwards } from '../../../../shared/domain/lots.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import { DataTable, Part, RefusalNotice, Stack, StateBadge, WhyButton } from '../../../kit/index.ts';
import type { Column } from '../../../kit/index.ts';
import { awardLots as words } from '../../../words/award-lots.ts';
import { decisionWords } from '../../../words/award-stage.ts';
import type { DecisionWords } from '../../../words/award-stage.ts';
import { dayAndTime } from '../../../words/format.ts';
import { lotWords } from '../../../words/prepare-lots.ts';
import { CourseAfter } from '../course-after/CourseAfter.tsx';
import { pounds, shortly } from '../figures.ts';
import { may } from '../may.ts';
import { NextStagePart } from '../NextStagePart.tsx';
import { ReportPanel } from '../report/ReportPanel.tsx';
import { Plain } from '../result/HeadlineView.tsx';
import type { View } from '../result/result.ts';
import { Sheet } from '../Sheet.tsx';
import { DerivationSum } from './DerivationSum.tsx';
import { DecidedLots, LevelLots } from './LevelLots.tsx';
import { goingOnOf, ledTo, type LotsView, namesOf, sentenceOf, type SupplierRow, suppliersOf } from './lots-result.ts';
import { RecommendLots } from './RecommendLots.tsx';

const howAwarded = ({ capped, settled }: LotAwards): string =>
  settled.length > 0 ? words.settled : capped ? words.capped : words.notCapped;

export interface LotsResultProps {
  readonly place: Where;
  readonly view: View;
  readonly lots: LotsView;
}

export const LotsResult = ({ place, view, lots }: LotsResultProps) => {
  const missing = lots.lots.reduce((sum, one) => sum + one.missing, 0);
  const says = decisionWords(view.goesOn);
  const sentence = view.goesOn === null ? sentenceOf(lots) : goingOnOf(lots);
  const isOpen = place.record === undefined && view.stage === 'price-open';
  return (
    <>
      <Stack gap="one">
        <Plain
          sentence={sentence ?? (missing > 0 ? words.waiting(missing) : says.lots.notYet)}
          {...(lots.awards?.ok ? { second: howAwarded(lots.awards.value) } : {})}
        />
        {lots.leadsTo.ok || missing > 0 ? null : <RefusalNotice refusal={lots.leadsTo.refusal} />}
      </Stack>
      <Sheet>
        <LevelLots tender={place.tender} lots={lots} people={view.people} mayDecide={may(place, view, 'price-open', 'lead')} />
        <Awards lots={lots} says={says.lots} />
        {lots.decisions.length === 0 ? null : <DecidedLots lots={lots} />}
        <Mechanism lots={lots} says={says.lots} />
        {lots.former.length === 0 ? null : <Former lots={lots} />}
        {lots.recommendations.length > 0 ? <Recommended lots={lots} says={says.lots} /> : null}
        {isOpen ? <RecommendLots tender={place.tender} lots={lots} words={says} stands={view.recommend} myRoles={view.myRoles} /> : null}
        {lots.recommendations.length > 0 && view.goesOn === null ? <CourseAfter place={place} /> : null}
        {lots.recommendations.length > 0 ? <NextStagePart place={place} /> : null}
        <ReportPanel place={place} words={says.report} isDraft={lots.recommendations.length === 0} />
      </Sheet>
    </>
  );
};

type OneLot = LotsView['lots'][number];

const nameOf = ({ lot: { number, title } }: Pick<OneLot, 'lot'>): string => words.lot(number, title);

/** A sum over the awarded bids, rounded as they are, and opening to what was added. */
const Sum = ({ of, isPounds }: { readonly of: Derivation; readonly isPounds: boolean }) => {
  const shown = isPounds ? pounds(of.value) : shortly(of.value);
  return (
    <WhyButton label={words.whySum(of.title, shown)} title={of.title} reason={<DerivationSum derivation={of} />}>
      {shown}
    </WhyButton>
  );
};

interface LotsPartProps {
  readonly lots: LotsView;
  readonly says: DecisionWords['lots'];
}

const Awards = ({ lots: view, says }: LotsPartProps) => {
  const led = ledTo(view);
  const awards = view.awards?.ok ? view.awards.value : null;
  const awarded = (one: OneLot) => one.places.filter(({ bid }) => led.get(one.lot.id)?.includes(bid));
  const columns: readonly Column<OneLot>[] = [
    { id: 'lot', title: words.columns.lot, isRowHeader: true, render: nameOf, foot: awards ? words.sum : undefined },
    {
      id: 'value',
      title: words.columns.value,
      isNumeric: true,
      render: ({ lot }) => (lot.value === null ? words.noTotal : pounds(lot.value)),
    },
    {
      id: 'awarded',
      title: says.awarded,
      holdsNames: true,
      render: (one) => {
        const names = namesOf(one, led.get(one.lot.id) ?? []);
        return names.length === 0 ? words.nobody : <strong>{names.join(', ')}</strong>;
      },
    },
    {
      id: 'total',
      title: words.columns.total,
      isNumeric: true,
      render: (one) =>
        awarded(one)
          .map(({ shown }) => shown)
          .join(', ') || words.noTotal,
      ...(awards?.total ? { foot: <Sum of={awards.total} isPounds={false} /> } : {}),
    },
    {
      id: 'price',
      title: words.columns.price,
      isNumeric: true,
      render: (one) =>
        awarded(one)
          .map(({ price }) => (price === null ? words.noTotal : displayPounds(exact(price))))
          .join(', ') || words.noTotal,
      ...(awards?.price ? { foot: <Sum of={awards.price} isPounds /> } : {}),
    },
    ...(awards
      ? [
          {
            id: 'why',
            title: words.columns.why,
            holdsNames: true,
            render: ({ lot }: OneLot) => awards.awards.find((one) => one.lot === lot.id)?.sentence ?? '',
          },
        ]
      : []),
  ];
  return (
    <Part title={says.title}>
      <DataTable caption={says.caption} isCaptionHidden columns={columns} rows={view.lots} rowKey={({ lot }) => lot.id} />
    </Part>
  );
};

const Mechanism = ({ lots: view, says }: LotsPartProps) => {
  const columns: readonly Column<SupplierRow>[] = [
    { id: 'supplier', title: words.supplier, isRowHeader: true, render: ({ name }) => name },
    ...view.lots.map((one, index): Column<SupplierRow> => ({
      id: one.lot.id,
      title: nameOf(one),
      render: ({ places }) => {
        const place = places[index];
        if (!place) return words.noBid;
        return (
          <>
            {words.place(place.rank, place.shown)}{' '}
            {place.gets ? (
              <StateBadge icon="done" tone="good">
                {says.getsIt}
              </StateBadge>
            ) : null}
          </>
        );
      },
    })),
  ];
  return (
    <Part title={words.mechanism}>
      <Stack>
        <p>
          {view.cap === null
            ? says.noCap
            : `${words.cap(view.cap.most, view.lots.length)} ${view.cap.mechanism === null ? '' : lotWords.explained[view.cap.mechanism]}`}
        </p>
        <DataTable caption={words.table} columns={columns} rows={suppliersOf(view)} rowKey={({ supplier }) => supplier} />
      </Stack>
    </Part>
  );
};

const Former = ({ lots: view }: { readonly lots: LotsView }) => (
  <Part title={words.former}>
    <Stack>
      <p>{words.formerLead}</p>
      {view.former.map(({ cause, names, reason, recorded, result }) => (
        <Part
          key={`${recorded.at} ${names.join()}`}
          level={3}
          title={words.formerTitle(names, cause)}
          foot={words.formerReason(reason, recorded.by, dayAndTime(recorded.at))}
        >
          <ul>
            {result.lots
              .filter(({ sentence }) => sentence !== '')
              .map(({ lot, sentence }) => (
                <li key={lot ?? ''}>{sentence}</li>
              ))}
          </ul>
        </Part>
      ))}
    </Stack>
  </Part>
);

const Recommended = ({ lots: view, says }: LotsPartProps) => (
  <Part title={says.made}>
    <Stack gap="two">
      {view.recommendations.map(({ lot, bids, reason }) => {
        const one = view.lots.find((candidate) => candidate.lot.id === lot);
        return one ? (
          <div key={lot}>
            <p>
              <strong>{words.recommended(nameOf(one), namesOf(one, bids).join(', ') || words.nobody)}</strong>
            </p>
            <p>{reason}</p>
          </div>
        ) : null;
      })}
    </Stack>
  </Part>
);
