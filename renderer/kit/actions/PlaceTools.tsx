/** Moves one of an ordered list up or down by one, or takes it out. */

import { IconButton } from './IconButton.tsx';

export interface PlaceToolsProps {
  /** From 0. */
  readonly place: number;
  readonly count: number;
  /** What the buttons say of which thing: “Move up: lot 2”. */
  readonly up: string;
  readonly down: string;
  readonly onMove: (by: 1 | -1) => void;
  /** Not there: nothing of the list can be taken out here. */
  readonly remove?: { readonly label: string; readonly onPress: () => void };
}

export function PlaceTools({ place, count, up, down, onMove, remove }: PlaceToolsProps) {
  return (
    <>
      <IconButton size="small" icon="up" label={up} isDisabled={place === 0} onPress={() => onMove(-1)} />
      <IconButton size="small" icon="down" label={down} isDisabled={place === count - 1} onPress={() => onMove(1)} />
      {remove ? <IconButton size="small" icon="cross" label={remove.label} onPress={remove.onPress} /> : null}
    </>
  );
}
