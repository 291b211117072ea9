/** Which result is looked at: of all lots together, or of one. */

import type { ModelLot } from '../../../../shared/domain/model.ts';
import { Segments, Select } from '../../../kit/index.ts';
import { awardLots as words } from '../../../words/award-lots.ts';

export const allLots = 'all';

export interface LotPickerProps {
  readonly lots: readonly ModelLot[];
  readonly value: string;
  readonly onChange: (lot: string) => void;
}

/** As many as stand side by side. */
const mostSegments = 4;

export const LotPicker = ({ lots, value, onChange }: LotPickerProps) => {
  const choices = [
    { id: allLots, label: words.all },
    ...lots.map(({ id, number, title }) => ({
      id: id as string,
      label: lots.length > mostSegments ? words.lot(number, title) : words.short(number),
    })),
  ];
  return lots.length > mostSegments ? (
    <Select label={words.which} placeholder={words.which} choices={choices} value={value} onChange={onChange} />
  ) : (
    <Segments label={words.which} segments={choices} value={value} onChange={onChange} />
  );
};
