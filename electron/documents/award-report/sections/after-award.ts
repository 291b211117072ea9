/** What became of the award after it was recommended, as far as the record has it: approved, told, published, waited for, signed, handed over. */

import type { Block } from '../../typeset/paper.ts';
import type { ReportIndex } from '../report-index.ts';
import { stepsTable } from './steps.ts';

export const afterAwardSection = ({ report: { afterAward } }: ReportIndex): Block[] => {
  if (!afterAward) return [];
  const { steps, standstill, notDone } = afterAward;
  return [
    { kind: 'heading', level: 1, text: 'After the recommendation' },
    ...(steps.length === 0 ? [] : [stepsTable('What became of the award', steps)]),
    ...(standstill === '' ? [] : [{ kind: 'text', text: standstill } as const]),
    ...(notDone.length === 0 ? [] : [{ kind: 'text', text: `As the record stands: ${notDone.join(' ')}` } as const]),
  ];
};
