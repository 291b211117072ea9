/** Awarding in lots: all of them at a glance, or the whole result of one. */

import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import { useAnswer } from '../../../app/ask.ts';
import { RefusalNotice, Spinner, Stack } from '../../../kit/index.ts';
import { openingWords } from '../../../words/award-stage.ts';
import { awardLots as words } from '../../../words/award-lots.ts';
import { OpenPricesPanel } from '../gates/OpenPricesPanel.tsx';
import { Plain } from '../result/HeadlineView.tsx';
import type { View } from '../result/result.ts';
import { allLots, LotPicker } from './LotPicker.tsx';
import { LotsResult } from './LotsResult.tsx';

export interface LotsScreenProps {
  readonly place: Where;
  /** Of the first lot; what holds for the whole tender is the same in each. */
  readonly view: View;
  /** The result of one lot, as of a contract of its own. */
  readonly result: (view: View) => ReactNode;
}

export const LotsScreen = ({ place, view, result }: LotsScreenProps) => {
  const [chosen, choose] = useState<string>(allLots);
  return (
    <Stack gap="three">
      <LotPicker lots={view.lots} value={chosen} onChange={choose} />
      {chosen === allLots ? <AllLots place={place} view={view} /> : <OneLot key={chosen} place={place} lot={chosen} result={result} />}
    </Stack>
  );
};

const OneLot = ({ place, lot, result }: Pick<LotsScreenProps, 'place' | 'result'> & { readonly lot: string }) => {
  const { value, refusal } = useAnswer('award.view', { ...place, lot });
  if (refusal) return <RefusalNotice refusal={refusal} />;
  return value ? result(value) : <Spinner label={words.loading} />;
};

const AllLots = ({ place, view }: Pick<LotsScreenProps, 'place' | 'view'>) => {
  const { value: lots, refusal } = useAnswer('award.viewLots', place);
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (!lots) return <Spinner label={words.loading} />;
  if (view.prices !== null) return <LotsResult place={place} view={view} lots={lots} />;
  const opening = openingWords(view.isAnythingSealed);
  const named = lots.lots.flatMap(({ lot, bids }) =>
    bids.map(({ name, standing }) => ({ name: `${name}, ${words.short(lot.number)}`, standing })),
  );
  return (
    <>
      <Plain sentence={opening.before.headline} second={opening.before.why} />
      {place.record === undefined ? (
        <OpenPricesPanel
          tender={place.tender}
          opened={named.filter(({ standing }) => standing === 'standing').map(({ name }) => name)}
          shut={named.filter(({ standing }) => standing !== 'standing').map(({ name }) => name)}
          lock={view.opening}
          isAnythingSealed={view.isAnythingSealed}
        />
      ) : null}
    </>
  );
};
