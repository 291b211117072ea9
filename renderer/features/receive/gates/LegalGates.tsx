/** The legal gates beside the published ones: excluded suppliers, and tenders left out on a ground of the Act. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { DisregardGroundCode } from '../../../../shared/domain/disregard.ts';
import { roleNames } from '../../../../shared/domain/stages.ts';
import { useAnswer } from '../../../app/ask.ts';
import { RefusalNotice, Spinner } from '../../../kit/index.ts';
import { gates } from '../../../words/gates.ts';
import { groundOf } from '../disregard/disregard-form.ts';
import { DisregardDialog } from '../disregard/DisregardDialog.tsx';
import { DisregardPart } from '../disregard/DisregardPart.tsx';
import { TakeBackDialog } from '../disregard/TakeBackDialog.tsx';
import type { GatesView } from '../exclusion/concern.ts';
import { ExclusionPart } from '../exclusion/ExclusionPart.tsx';

interface Decision {
  readonly ground: DisregardGroundCode;
  readonly begun: { readonly bid: string; readonly concern: string } | null;
}

export const LegalGates = ({ place }: { readonly place: Where }) => {
  const { value: view, refusal } = useAnswer('gates.view', place);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [back, setBack] = useState<GatesView['disregarded'][number] | null>(null);
  if (!view) return refusal ? <RefusalNotice refusal={refusal} /> : <Spinner label={gates.loading} />;
  return (
    <>
      <ExclusionPart
        tender={place.tender}
        view={view}
        onLeaveOut={(concern) => {
          const ground = groundOf(concern);
          if (ground) setDecision({ ground, begun: { bid: concern.bid, concern: concern.concern } });
        }}
      />
      <DisregardPart view={view} onUse={(ground) => setDecision({ ground, begun: null })} onTakeBack={setBack} />
      {decision ? (
        <DisregardDialog tender={place.tender} view={view} {...decision} capacity={roleNames.lead} onClose={() => setDecision(null)} />
      ) : null}
      {back ? (
        <TakeBackDialog tender={place.tender} view={view} decision={back} capacity={roleNames.lead} onClose={() => setBack(null)} />
      ) : null}
    </>
  );
};
