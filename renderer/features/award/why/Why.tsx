/** A figure of the screen as a button that opens to its derivation. */

import type { Derivation } from '../../../../shared/domain/derivation.ts';
import { WhyButton } from '../../../kit/index.ts';
import type { Unit } from '../figures.ts';
import { DerivationView } from './DerivationView.tsx';
import type { Traceable } from './DerivationView.tsx';
import { OriginView } from './OriginView.tsx';
import type { Origin } from './trace.ts';

export interface WhyProps extends Traceable {
  readonly label: string;
  readonly shown: string;
  readonly derivation: Derivation;
  readonly unit: Unit;
}

export const Why = ({ label, shown, derivation, unit, ...record }: WhyProps) => (
  <WhyButton label={label} title={derivation.title} reason={<DerivationView derivation={derivation} unit={unit} {...record} />}>
    {shown}
  </WhyButton>
);

export interface WhyRecordedProps extends Pick<Traceable, 'place'> {
  readonly label: string;
  readonly title: string;
  readonly shown: string;
  readonly origin: Origin;
}

/** For a figure that is not worked out but was put on record as it is. */
export const WhyRecorded = ({ label, title, shown, place, origin }: WhyRecordedProps) => (
  <WhyButton label={label} title={title} reason={<OriginView place={place} origin={origin} />}>
    {shown}
  </WhyButton>
);
