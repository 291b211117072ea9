/** For which lots a supplier bids; where its preference counts, in the order that it states. */

import type { ModelLot } from '../../../../shared/domain/model.ts';
import { lotName } from '../../../../shared/domain/lot-words.ts';
import { CheckboxGroup, PlaceTools, Stack } from '../../../kit/index.ts';
import { receiveLots as words } from '../../../words/receive-lots.ts';
import styles from './lots-of-bidder.module.css';

export interface LotsOfBidderProps {
  readonly lots: readonly ModelLot[];
  /** By id, the most wanted first where that is asked for. */
  readonly chosen: readonly string[];
  readonly isOrdered: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

export const LotsOfBidder = ({ lots, chosen, isOrdered, onChange }: LotsOfBidderProps) => {
  const swap = (place: number, other: number): void => {
    const [one, two] = [chosen[place], chosen[other]];
    if (one !== undefined && two !== undefined) onChange(chosen.with(place, two).with(other, one));
  };
  return (
    <Stack gap="two">
      <CheckboxGroup
        label={words.bidsFor}
        description={words.bidsForHelp}
        choices={lots.map((lot) => ({ id: lot.id as string, label: lotName(lot) }))}
        value={chosen}
        onChange={(picked) =>
          // What was chosen before keeps its place; what is new comes behind it.
          onChange(isOrdered ? [...chosen.filter((id) => picked.includes(id)), ...picked.filter((id) => !chosen.includes(id))] : picked)
        }
      />
      {isOrdered && chosen.length > 1 ? (
        <div>
          <p className={styles.label}>{words.order}</p>
          <p className={styles.help}>{words.orderHelp}</p>
          <ol className={styles.order}>
            {chosen.map((id, place) => {
              const lot = lots.find((one) => one.id === id);
              const name = lot ? lotName(lot) : '';
              return (
                <li key={id}>
                  <span className={styles.place}>{place + 1}</span>
                  <span>{name}</span>
                  <span className={styles.tools}>
                    <PlaceTools
                      place={place}
                      count={chosen.length}
                      up={words.sooner(name)}
                      down={words.later(name)}
                      onMove={(by) => swap(place, place + by)}
                    />
                  </span>
                </li>
              );
            })}
          </ol>
        </div>
      ) : null}
    </Stack>
  );
};
