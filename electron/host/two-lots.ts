/** A tender in two lots for tests, of which nothing ties the one to the other. */

import type { LotId } from '../../shared/domain/ids.ts';
import type { Script } from '../seeds/script.ts';
import { price, question, twoStages, uuid } from './two-stages.ts';

const north = uuid('c1') as LotId;
const south = uuid('c2') as LotId;

/** Method is asked in both lots, care in the north and people in the south. */
export const twoLots: Script = {
  ...twoStages,
  details: { ...twoStages.details, procedure: 'open' },
  criteria: [
    question('b1', '1', 'Method', '20'),
    { ...question('b2', '2', 'Care', '40'), lots: [north] },
    { ...question('b4', '3', 'People', '40'), lots: [south] },
    { ...price, number: '4' },
  ],
  lots: [
    { id: north, number: '1', title: 'North', value: '100000' },
    { id: south, number: '2', title: 'South', value: '120000' },
  ],
};
