/** The social value offers, bid by bid in the same form: promised, counted, pounds, caps in words, and whether somebody has checked them. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Derivation } from '../../../../shared/domain/derivation.ts';
import type { BidEvaluation, Evaluation } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useAnswer, useCommand } from '../../../app/ask.ts';
import { Button, Columns, DataTable, Part, RefusalNotice, Stack, StateBadge, TextArea, useTyped } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { checkWords } from '../../../words/offers.ts';
import { dayAndTime } from '../../../words/format.ts';
import { pounds } from '../figures.ts';
import type { View } from '../result/result.ts';
import { Why, WhyRecorded } from '../why/Why.tsx';
import { OfferCheck, OfferChecks } from './OfferCheck.tsx';
import { OfferDetailsView } from './OfferDetailsView.tsx';
import { OfferFlags } from './OfferFlags.tsx';
import { cappedLines, offerLines, quantity, ruleOf, saidOf, sumInWorking, totalPounds } from './offers.ts';
import type { Said } from './offers.ts';
import type { OfferLine } from './offers.ts';
import styles from './offers.module.css';

const words = award.offers;

export interface OffersPanelProps {
  readonly place: Where;
  readonly evaluation: Evaluation;
  readonly criteria: View['criteria'];
  readonly bids: readonly BidEvaluation[];
  readonly acceptances: View['acceptances'];
  /** Whether the person who looks may accept offers now. */
  readonly mayAccept: boolean;
  /** Whether somebody still could. */
  readonly isOpen: boolean;
}

export const OffersPanel = ({ place, evaluation, criteria, bids, acceptances, mayAccept, isOpen }: OffersPanelProps) => {
  const { value } = useAnswer('award.viewOffers', place);
  const said = saidOf(value);
  return (
    <Part title={words.title}>
      <Stack gap="three">
        <p className={styles.lead}>{words.lead}</p>
        {isOpen && !mayAccept && acceptances.length < bids.length ? <p className={styles.lead}>{words.notYours}</p> : null}
        <Columns narrowest="40rem" gap="four">
          {bids.map((bid) => (
            <Offer
              key={bid.bid}
              place={place}
              evaluation={evaluation}
              criteria={criteria}
              said={said}
              bid={bid}
              lines={offerLines(criteria, bid)}
              sum={sumInWorking(criteria, evaluation, bid.bid)}
              acceptance={acceptances.find((one) => one.bid === bid.bid)}
              mayAccept={mayAccept}
            />
          ))}
        </Columns>
      </Stack>
    </Part>
  );
};

interface OfferProps extends Pick<OffersPanelProps, 'place' | 'evaluation' | 'criteria' | 'mayAccept'> {
  readonly said: Said;
  readonly bid: BidEvaluation;
  readonly lines: readonly OfferLine[];
  readonly sum: Derivation | null;
  readonly acceptance: View['acceptances'][number] | undefined;
}

const Offer = ({ place, evaluation, criteria, said, bid: { bid, name }, lines, sum, acceptance, mayAccept }: OfferProps) => (
  <Part
    level={3}
    title={name}
    beside={
      <StateBadge icon={acceptance ? 'done' : 'open'} tone={acceptance ? 'good' : 'warn'}>
        {acceptance ? words.accepted : words.unchecked}
      </StateBadge>
    }
  >
    <DataTable
      caption={words.caption(name)}
      isCaptionHidden
      isDense
      rows={lines}
      rowKey={({ measure }) => measure.id}
      columns={[
        {
          id: 'measure',
          title: words.measure,
          isRowHeader: true,
          foot: words.together,
          render: ({ measure }) => (
            <>
              {measure.title} <span className={styles.unit}>{measure.unit}</span>
            </>
          ),
        },
        {
          id: 'promised',
          title: words.promised,
          isNumeric: true,
          render: ({ measure, promised }) => {
            const shown = quantity(measure, promised);
            return (
              <WhyRecorded
                label={words.promisedLabel(measure.title, name, shown)}
                title={`${measure.title}, ${name}`}
                shown={shown}
                place={place}
                origin={{ kind: 'offer', bid, measure: measure.id }}
              />
            );
          },
        },
        {
          id: 'counted',
          title: words.counted,
          isNumeric: true,
          render: ({ measure, counted, units }) => {
            const shown = quantity(measure, counted);
            const label = words.countedLabel(measure.title, name, shown);
            if (!units) return shown;
            return <Why label={label} shown={shown} derivation={units} unit="number" place={place} evaluation={evaluation} />;
          },
        },
        {
          id: 'pounds',
          title: words.pounds,
          isNumeric: true,
          foot: sum ? (
            <Why
              label={words.togetherLabel(name, pounds(sum.value))}
              shown={pounds(sum.value)}
              derivation={sum}
              unit="pounds"
              place={place}
              evaluation={evaluation}
            />
          ) : (
            pounds(totalPounds(lines))
          ),
          render: ({ measure, pounds: derivation }) => {
            const shown = pounds(derivation.value);
            const label = words.poundsLabel(measure.title, name, shown);
            return <Why label={label} shown={shown} derivation={derivation} unit="pounds" place={place} evaluation={evaluation} />;
          },
        },
        {
          id: 'check',
          title: checkWords.check,
          render: ({ measure, promised }) => (
            <OfferCheck
              place={place}
              bid={bid}
              name={name}
              measure={measure}
              promised={quantity(measure, promised)}
              rule={ruleOf(criteria, measure.id)}
              check={said.checkOf(bid, measure.id)}
              mayVerify={mayAccept}
            />
          ),
        },
      ]}
    />
    {cappedLines(lines).map(({ measure, verified, counted }) => (
      <p key={measure.id} className={styles.lead}>
        {words.capped(measure.title, quantity(measure, verified), quantity(measure, counted), measure.cap?.percent ?? '')}
      </p>
    ))}
    <OfferChecks lines={lines} checkOf={(measure) => said.checkOf(bid, measure)} />
    <OfferFlags flags={said.flagsOf(bid)} />
    <OfferDetailsView lines={lines} detailsOf={(measure) => said.detailsOf(bid, measure)} />
    {acceptance ? (
      <div>
        <p className={styles.lead}>{acceptance.reason}</p>
        <p className={styles.unit}>{words.acceptedBy(acceptance.decided.by, dayAndTime(acceptance.decided.at))}</p>
      </div>
    ) : mayAccept ? (
      <Accept tender={place.tender} bid={bid} name={name} />
    ) : null}
  </Part>
);

const Accept = ({ tender, bid, name }: { readonly tender: string; readonly bid: string; readonly name: string }) => {
  const { run, busy } = useCommand('award.acceptOffers');
  const { typed: reason, type: setReason, forget } = useTyped(`offers ${bid}`, '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const accept = async (): Promise<void> => {
    const said = refusalOf(await run({ tender, bid, reason }));
    setRefusal(said);
    if (!said) forget();
  };
  return (
    <Stack>
      <TextArea label={words.reason(name)} description={words.reasonHint} rows={2} value={reason} onChange={setReason} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <div>
        <Button
          aria-label={words.actFor(name)}
          isPending={busy}
          waitsFor={reason.trim() === '' ? words.waits : undefined}
          onPress={() => void accept()}
        >
          {words.act}
        </Button>
      </div>
    </Stack>
  );
};
