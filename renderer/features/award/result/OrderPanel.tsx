/** Where the order of the criteria decides: which criterion puts each bid before the next. */

import type { OrderStep } from '../../../../shared/domain/evaluation.ts';
import { Part } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';

export const OrderPanel = ({ order }: { readonly order: readonly OrderStep[] }) =>
  order.length === 0 ? null : (
    <Part title={award.order.title}>
      <ol>
        {order.map(({ ahead, behind, sentence }) => (
          <li key={`${ahead} ${behind}`}>{sentence}</li>
        ))}
      </ol>
    </Part>
  );
