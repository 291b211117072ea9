/** The files on their way into one tender. They go on coming in while somebody looks at another part or another screen. */

import { useSyncExternalStore } from 'react';
import { useAsk } from '../../../app/ask.ts';
import { createIntake } from './intake.ts';
import type { Intake } from './intake.ts';

const intakes = new Map<string, Intake>();

export const useIntake = (tender: string): Intake => {
  const ask = useAsk();
  const intake = intakes.get(tender) ?? createIntake(ask);
  intakes.set(tender, intake);
  useSyncExternalStore(intake.listen, intake.items);
  return intake;
};
