/** One quantity verified: taken, asked about, or reduced under the published rule, with a reason, as an act. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { BidId, MeasureId } from '../../../../shared/domain/ids.ts';
import type { Measure } from '../../../../shared/domain/measure.ts';
import { readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, inWords, NumberText, RefusalNotice, Segments, Stack, StateBadge, TextArea, useTyped } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { checkWords as words } from '../../../words/offers.ts';
import type { Check, OfferLine } from './offers.ts';
import { quantity } from './offers.ts';
import styles from './offers.module.css';

export interface OfferCheckProps {
  readonly place: Where;
  readonly bid: BidId;
  readonly name: string;
  readonly measure: Measure;
  /** As it is shown. */
  readonly promised: string;
  /** The published rule of verification; empty: none. */
  readonly rule: string;
  readonly check: Check | null;
  readonly mayVerify: boolean;
}

const looks = {
  accepted: { icon: 'done', tone: 'good' },
  reduced: { icon: 'done', tone: 'warn' },
  clarify: { icon: 'open', tone: 'warn' },
} as const;

export const OfferCheck = (props: OfferCheckProps) => {
  const { measure, name, check, mayVerify } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="half">
      {check ? <StateBadge {...looks[check.outcome]}>{words.states[check.outcome]}</StateBadge> : mayVerify ? null : words.notYet}
      {mayVerify ? (
        <div>
          <Button size="small" look="quiet" aria-label={words.buttonFor(measure.title, name)} onPress={() => setOpen(true)}>
            {words.button}
          </Button>
        </div>
      ) : null}
      {isOpen ? <VerifyDialog {...props} onClose={() => setOpen(false)} /> : null}
    </Stack>
  );
};

const VerifyDialog = ({ place, bid, name, measure, promised, rule, onClose }: OfferCheckProps & { readonly onClose: () => void }) => {
  const { run, busy } = useCommand('award.verifyOffer');
  const [outcome, setOutcome] = useState<Check['outcome']>('accepted');
  const [left, setLeft] = useState('');
  const { typed: reason, type: setReason, forget } = useTyped(`verify ${bid} ${measure.id}`, '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = readQuantity(left);
  const keep = async (): Promise<void> => {
    const check = outcome === 'reduced' ? { outcome, quantity: read.ok ? read.value : '' } : { outcome };
    const said = refusalOf(await run({ tender: place.tender, bid, measure: measure.id, check, reason }));
    setRefusal(said);
    if (said) return;
    forget();
    onClose();
  };
  const outcomes = (['accepted', 'reduced', 'clarify'] as const).filter((one) => one !== 'reduced' || rule.trim() !== '');
  const waits = outcome === 'reduced' && !read.ok ? words.waits.left : reason.trim() === '' ? words.waits.reason : undefined;
  return (
    <Dialog
      title={words.title(measure.title)}
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" isPending={busy} waitsFor={waits} onPress={() => void keep()}>
          {words.keep}
        </Button>
      }
    >
      <Stack gap="two">
        <p>{words.promised(`${promised} ${measure.unit}`, name)}</p>
        {rule.trim() === '' ? (
          <p>{words.noRule}</p>
        ) : (
          <p>
            <strong>{words.rule}:</strong> {rule}
          </p>
        )}
        <Segments
          label={words.outcome}
          value={outcome}
          segments={outcomes.map((id) => ({ id, label: words.outcomes[id] }))}
          onChange={setOutcome}
        />
        {outcome === 'reduced' ? (
          <NumberText
            label={words.left}
            suffix={measure.unit}
            value={left}
            onChange={setLeft}
            refusal={inWords(left !== '' && !read.ok ? read.refusal : null)}
          />
        ) : null}
        <TextArea label={words.reason} description={words.reasonHint} rows={3} value={reason} onChange={setReason} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};

/** What was found, in sentences with the reason and who put it on record. */
export const OfferChecks = ({
  lines,
  checkOf,
}: {
  readonly lines: readonly OfferLine[];
  readonly checkOf: (measure: MeasureId) => Check | null;
}) => (
  <>
    {lines.map(({ measure, promised }) => {
      const check = checkOf(measure.id);
      return check ? (
        <div key={measure.id}>
          <p className={styles.lead}>
            {check.left === null
              ? `${measure.title}: ${words.states[check.outcome]}.`
              : words.reduced(measure.title, quantity(measure, promised), quantity(measure, check.left))}{' '}
            {check.reason}
          </p>
          <p className={styles.unit}>{words.by(check.decided.by, dayAndTime(check.decided.at))}</p>
        </div>
      ) : null;
    })}
  </>
);
