/** An order, place by place; what is given one place leaves the other that it had. */

import type { Choice } from '../../../kit/index.ts';
import { Select } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';

export interface PlacesProps {
  readonly label: (place: number) => string;
  readonly choices: readonly Choice[];
  readonly order: readonly (string | null)[];
  readonly onChange: (order: readonly (string | null)[]) => void;
}

export const Places = ({ label, choices, order, onChange }: PlacesProps) => (
  <>
    {order.map((chosen, place) => (
      <Select<string>
        key={label(place + 1)}
        label={label(place + 1)}
        placeholder={award.ties.choose}
        value={chosen}
        onChange={(id) => onChange(order.map((other, at) => (at === place ? id : other === id ? null : other)))}
        choices={choices}
      />
    ))}
  </>
);
