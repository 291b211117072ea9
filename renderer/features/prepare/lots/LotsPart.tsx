/** The lots of a tender, how many of them one supplier may have, and the mechanism that has to be published with such a limit. */

import { useEffect, useRef, useState } from 'react';
import { display } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { LotId } from '../../../../shared/domain/ids.ts';
import type { ModelLot, ModelLotCap } from '../../../../shared/domain/model.ts';
import { readPrice } from '../../../../shared/domain/number-entry.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { Button, Checkbox, Columns, PlaceTools, Part, RefusalNotice, Select, Stack, VisuallyHidden } from '../../../kit/index.ts';
import { lotWords as words } from '../../../words/prepare-lots.ts';
import { KeptNumber, KeptTextField } from '../draft/KeptFields.tsx';
import type { Fields } from '../draft/use-draft.ts';
import { placeKey } from '../finding-place.ts';
import styles from '../prepare.module.css';
import { firstCap, type Lotting, withChanged, withLot, withMoved, withoutLot } from './lot-list.ts';
import own from './lots.module.css';

export interface LotsPartProps {
  readonly lotting: Fields<Lotting>;
  readonly isReadOnly: boolean;
}

const mechanisms = ['descending-value', 'ascending-value', 'stated-preference', 'best-combined-total', 'best-combined-price'] as const;

export const LotsPart = ({ lotting, isReadOnly }: LotsPartProps) => {
  const { value, change, refusal, dismiss } = lotting;
  const { lots } = value;
  /** Added here just now: typing goes on in its row. */
  const [begun, setBegun] = useState<LotId | null>(null);
  const add = isReadOnly ? undefined : (
    <Button
      size="small"
      icon="add"
      onPress={() => {
        const id = crypto.randomUUID() as LotId;
        change(withLot(value, id));
        setBegun(id);
      }}
    >
      {words.add}
    </Button>
  );
  return (
    <Part title={words.title} actions={add}>
      <div data-about={placeKey({ kind: 'rules', field: 'lots' })}>
        <Stack gap="two">
          <p className={styles.quiet}>{words.intro}</p>
          {refusal ? <RefusalNotice refusal={refusal} onDismiss={dismiss} /> : null}
          {lots.length === 0 ? <p>{words.none}</p> : <LotTable lotting={lotting} isReadOnly={isReadOnly} begun={begun} />}
          {lots.length === 0 ? null : <CapFields lotting={lotting} isReadOnly={isReadOnly} />}
        </Stack>
      </div>
    </Part>
  );
};

interface LotTableProps extends LotsPartProps {
  readonly begun: LotId | null;
}

const LotTable = ({ lotting, isReadOnly, begun }: LotTableProps) => {
  const { lots } = lotting.value;
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (begun !== null) table.current?.querySelector<HTMLElement>(`[data-lot="${begun}"] input`)?.focus();
  }, [begun]);
  return (
    <table ref={table} className={own.lots}>
      <caption>
        <VisuallyHidden>{words.caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={own.number}>
            {words.number}
          </th>
          <th scope="col">{words.lotTitle}</th>
          <th scope="col" className={own.value}>
            {words.value}
          </th>
          {isReadOnly ? null : (
            <th scope="col">
              <VisuallyHidden>{words.tools}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lots.map((lot, place) => (
          <LotRow key={lot.id} lot={lot} place={place} lotting={lotting} isReadOnly={isReadOnly} />
        ))}
      </tbody>
    </table>
  );
};

/** As money is written, and can be typed again. */
const shownPounds = (pounds: string): string => {
  const value = exact(pounds);
  return display(value, value.denominator === 1n ? 0 : 2, { thousands: true });
};

const LotRow = ({
  lot,
  place,
  lotting: { value, change },
  isReadOnly,
}: LotsPartProps & { readonly lot: ModelLot; readonly place: number }) => {
  const { id, number, title } = lot;
  const name = words.of(number);
  const keep =
    (field: 'number' | 'title') =>
    (typed: string): null => {
      change(withChanged(value, id, { [field]: typed.trim() }));
      return null;
    };
  const keepValue = (typed: string): Refusal | null => {
    const read = typed.trim() === '' ? null : readPrice(typed);
    if (read && !read.ok) return read.refusal;
    change(withChanged(value, id, { value: read?.value ?? null }));
    return null;
  };
  if (isReadOnly)
    return (
      <tr>
        <th scope="row">{number}</th>
        <td>{title}</td>
        <td className={own.value}>{lot.value === null ? '' : `£${shownPounds(lot.value)}`}</td>
      </tr>
    );
  return (
    <tr data-lot={id}>
      <td>
        <KeptTextField label={`${name}: ${words.number}`} isLabelHidden maxLength={40} kept={number} onKeep={keep('number')} />
      </td>
      <td>
        <KeptTextField label={`${name}: ${words.lotTitle}`} isLabelHidden maxLength={300} kept={title} onKeep={keep('title')} />
      </td>
      <td>
        <KeptNumber
          label={`${name}: ${words.value}`}
          isLabelHidden
          prefix="£"
          kept={lot.value === null ? '' : shownPounds(lot.value)}
          onKeep={keepValue}
        />
      </td>
      <td className={own.tools}>
        <PlaceTools
          place={place}
          count={value.lots.length}
          up={words.moveUp(number)}
          down={words.moveDown(number)}
          onMove={(by) => change(withMoved(value, id, by))}
          remove={{ label: words.remove(number), onPress: () => change(withoutLot(value, id)) }}
        />
      </td>
    </tr>
  );
};

const CapFields = ({ lotting: { value, change }, isReadOnly }: LotsPartProps) => {
  const { lotCap } = value;
  const set = (cap: ModelLotCap | null): void => change({ lotCap: cap });
  const keepMost = (typed: string): Refusal | null => {
    if (!/^[1-9]\d{0,2}$/.test(typed.trim())) return refuse('cap-not-a-number', words.mostWrong, { wayOut: words.mostWayOut });
    if (lotCap) set({ ...lotCap, most: Number(typed) });
    return null;
  };
  return (
    <Stack gap="two">
      <Checkbox
        isSelected={lotCap !== null}
        isReadOnly={isReadOnly}
        description={words.capHint}
        onChange={(isOn) => set(isOn ? firstCap : null)}
      >
        {words.hasCap}
      </Checkbox>
      {lotCap === null ? (
        <p className={styles.quiet}>{words.withoutCap}</p>
      ) : (
        <div className={own.cap}>
          <Columns narrowest="12rem">
            <KeptNumber label={words.most} suffix={words.mostSuffix} isReadOnly={isReadOnly} kept={String(lotCap.most)} onKeep={keepMost} />
            <Select
              label={words.mechanism}
              placeholder={words.noMechanism}
              isDisabled={isReadOnly}
              value={lotCap.mechanism}
              choices={mechanisms.map((id) => ({ id, label: words.mechanisms[id] }))}
              onChange={(mechanism) => set({ ...lotCap, mechanism })}
            />
          </Columns>
          {lotCap.mechanism === null ? null : <p className={own.explained}>{words.explained[lotCap.mechanism]}</p>}
        </div>
      )}
    </Stack>
  );
};
