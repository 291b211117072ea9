/** Prices that look abnormally low: the screens, the loop about each price, and the result with and without the bids in question. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import { useAnswer } from '../../../app/ask.ts';
import { RefusalNotice, Sealed, Spinner, Stack } from '../../../kit/index.ts';
import { lowPrice } from '../../../words/low-price.ts';
import { BothResults } from './BothResults.tsx';
import { LeaveOutDialog } from './LeaveOutDialog.tsx';
import { LoopsPanel } from './LoopsPanel.tsx';
import type { StepKind } from './low-price.ts';
import { LowPriceStepDialog } from './LowPriceStepDialog.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { ScreensPanel } from './ScreensPanel.tsx';

export interface LowPriceTabProps {
  readonly place: Where;
  readonly evaluation: Evaluation;
  readonly places: number;
  readonly myRoles: readonly string[];
}

export const LowPriceTab = ({ place, evaluation, places, myRoles }: LowPriceTabProps) => {
  const { value: view, refusal } = useAnswer('lowPrice.view', place);
  const [step, setStep] = useState<{ readonly bid: string; readonly kind: StepKind } | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  if (!view) return refusal ? <RefusalNotice refusal={refusal} /> : <Spinner label={lowPrice.loading} />;
  const { tender } = place;
  const bid = view.bids.find((one) => one.bid === step?.bid);
  const name = (id: string): string => evaluation.bids.find((one) => one.bid === id)?.name ?? '';
  const both = { place, places };
  return (
    <Stack gap="four">
      {view.hidden ? (
        <Sealed {...lowPrice.hidden} />
      ) : (
        <>
          {view.unscreened ? <RefusalNotice refusal={view.unscreened} /> : null}
          <ScreensPanel place={place} view={view} evaluation={evaluation} />
          <NotesPanel tender={tender} view={view} />
          <LoopsPanel view={view} onStep={(one, kind) => setStep({ bid: one.bid, kind })} onLeave={(one) => setLeaving(one.bid)} />
        </>
      )}
      {view.provisional ? (
        <BothResults
          title={lowPrice.both.provisional}
          lead={lowPrice.both.provisionalLead(view.provisional.bids.map(name))}
          results={view.provisional}
          {...both}
        />
      ) : null}
      {view.kept ? (
        <BothResults title={lowPrice.both.kept} lead={lowPrice.both.keptLead(view.kept.bids.map(name))} results={view.kept} {...both} />
      ) : null}
      {step && bid ? (
        <LowPriceStepDialog tender={tender} bid={bid} kind={step.kind} today={view.today} onClose={() => setStep(null)} />
      ) : null}
      {leaving === null ? null : (
        <LeaveOutDialog tender={tender} view={view} begun={leaving} capacity={myRoles.join(', ')} onClose={() => setLeaving(null)} />
      )}
    </Stack>
  );
};
