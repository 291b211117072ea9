/** Typing one bidder's price and quantities, which are sealed at once and gone from the screen. */

import { useState } from 'react';
import { currenciesOf } from '../../../../shared/domain/currency.ts';
import type { TypedDetails } from '../../../../shared/domain/offer-details.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, FieldSet, inWords, Notice, NumberText, RefusalNotice, Stack } from '../../../kit/index.ts';
import { offerWords } from '../../../words/offers.ts';
import { scheduleWords } from '../../../words/price-schedule.ts';
import { receive } from '../../../words/receive.ts';
import type { Bid, View } from '../model.ts';
import { OfferDetailFields } from './OfferDetailFields.tsx';
import { fieldsOf, priceId, readField, understood, waitsFor } from './price-draft.ts';
import type { PriceDraft, PriceField } from './price-draft.ts';
import { ScheduleField, type ScheduleFile } from './ScheduleField.tsx';
import styles from '../receive.module.css';

const words = receive.price;

export interface SealDialogProps {
  readonly tender: string;
  readonly view: View;
  readonly bid: Bid;
  readonly onSealed: () => void;
  readonly onClose: () => void;
}

/** Mounted only while it is open, so that what was typed is gone with it. */
export const SealDialog = ({ tender, view, bid: { bidder, commercial, asks }, onSealed, onClose }: SealDialogProps) => {
  const { run, busy } = useCommand('receive.sealCommercial');
  const [draft, setDraft] = useState<PriceDraft>({});
  const [details, setDetails] = useState<Readonly<Record<string, TypedDetails>>>({});
  const [schedule, setSchedule] = useState<ScheduleFile | null>(null);
  const [staffHours, setStaffHours] = useState('');
  /** Fields that were left: only then is what stands in them judged. */
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const measures = view.measures.filter(({ id }) => asks.measures.includes(id));
  const fields = fieldsOf({ priceNeeded: asks.price, currencies: view.currencies, measures });
  const isAboutField = refusal?.about === 'staffHours' || fields.some(({ id }) => id === refusal?.about);

  const waits = waitsFor(fields, draft) ?? (asks.price && view.scheduleNeeded && !schedule ? scheduleWords.sealed.waits : undefined);

  const seal = async (): Promise<void> => {
    setLeft(new Set(fields.map(({ id }) => id)));
    if (waits !== undefined) return;
    const offers = measures.map(({ id }) => ({ measure: id, quantity: draft[id] ?? '', details: details[id] ?? {} }));
    const said = refusalOf(
      await run({ tender, bid: bidder.id, price: draft[priceId] ?? '', staffHours, offers, ...(schedule ? { schedule } : {}) }),
    );
    setRefusal(said);
    if (!said) onSealed();
  };

  const fieldOf = (field: PriceField, isFirst: boolean) => {
    const typed = draft[field.id] ?? '';
    const read = readField(field, typed);
    const said = refusal?.about === field.id ? refusal : left.has(field.id) && typed !== '' && !read.ok ? read.refusal : null;
    return (
      <NumberText
        key={field.id}
        label={field.label}
        {...(field.measure ? { suffix: field.measure.unit } : field.currencies ? {} : { prefix: '£' })}
        {...(typed !== '' && read.ok
          ? { description: understood(field, read.value) }
          : field.currencies
            ? { description: words.currencies(currenciesOf(field.currencies)) }
            : {})}
        autoFocus={isFirst}
        value={typed}
        onChange={(next) => {
          setDraft({ ...draft, [field.id]: next });
          setRefusal(null);
        }}
        onBlur={() => setLeft((before) => new Set([...before, field.id]))}
        refusal={inWords(said)}
      />
    );
  };
  const price = fields.filter(({ measure }) => measure === null);
  const quantities = fields.filter(({ measure }) => measure !== null);

  return (
    <Dialog title={words.title(bidder.name)} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void seal();
        }}
      >
        <Stack gap="three">
          <p>{words.lead}</p>
          {commercial.sealed ? <Notice kind="warning">{words.corrects}</Notice> : null}
          {price.map((field) => fieldOf(field, true))}
          {asks.price ? (
            <ScheduleField
              tender={tender}
              bid={bidder.id}
              price={draft[priceId] ?? ''}
              isNeeded={view.scheduleNeeded}
              onRead={(file, total) => {
                setSchedule(file);
                if (total !== null)
                  setDraft((typed) => ({ ...typed, [priceId]: view.currencies ? `${total.currency} ${total.amount}` : total.amount }));
              }}
            />
          ) : null}
          {quantities.length === 0 ? null : (
            <FieldSet legend={words.quantities} description={words.quantitiesHelp}>
              <Stack>
                {quantities.map((field, index) => (
                  <Stack key={field.id} gap="half">
                    {fieldOf(field, price.length === 0 && index === 0)}
                    {field.measure ? (
                      <OfferDetailFields
                        measure={field.measure}
                        typed={details[field.id] ?? {}}
                        onType={(typed) => {
                          setDetails({ ...details, [field.id]: typed });
                          setRefusal(null);
                        }}
                      />
                    ) : null}
                  </Stack>
                ))}
                <NumberText
                  label={offerWords.staffHours}
                  description={offerWords.staffHoursHint}
                  isOptional
                  value={staffHours}
                  onChange={setStaffHours}
                  refusal={inWords(refusal?.about === 'staffHours' ? refusal : null)}
                />
              </Stack>
            </FieldSet>
          )}
          {refusal && !isAboutField ? <RefusalNotice refusal={refusal} /> : null}
          <div className={styles.ends}>
            <Button onPress={onClose}>{receive.cancel}</Button>
            <Button type="submit" look="primary" icon="sealed" isPending={busy} waitsFor={waits}>
              {words.seal}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
};
