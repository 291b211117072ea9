/** The stage that follows the record on the screen: what it takes, the deed that begins it, and the way to its record. */

import { useCallback, useMemo, useState } from 'react';
import type { Where } from '../../shared/contract/words.ts';
import type { Refusal } from '../../shared/domain/result.ts';
import type { LeadsOnProps } from '../kit/index.ts';
import { nextStage as words } from '../words/next-stage.ts';
import { refusalOf, useAnswer, useCommand, useCommands, useGo } from './ask.ts';
import type { Command } from './ask.ts';
import { pathOf } from './routes.ts';

/** Null where no stage follows. */
export const useNextStage = (place: Where): LeadsOnProps | null => {
  const { tender, record } = place;
  const { value } = useAnswer('home.tender', place);
  const { run, busy } = useCommand('prepare.beginNextStage');
  const go = useGo();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const begin = useCallback(async (): Promise<void> => {
    const answer = await run({ tender });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') go(pathOf({ tender: answer.value.tender }, 'prepare'));
  }, [run, go, tender]);
  const next = value?.next ?? null;
  const label = next && record === undefined && next.refusal === null ? words.begin(next.title) : null;
  useCommands(
    words.title,
    useMemo(
      (): readonly Command[] => (label === null ? [] : [{ id: 'stage.begin', label, can: true, run: () => void begin() }]),
      [label, begin],
    ),
  );
  if (next === null) return null;
  const isLive = record === undefined;
  const { title, goOn, scores } = next;
  return {
    sentence:
      next.record !== null ? words.begun(goOn, title) : goOn.length === 0 ? words.undecided(title) : words.does(goOn, title, scores),
    deed: label === null ? null : { label, isPending: busy, onAct: () => void begin() },
    waits:
      isLive && next.record === null && next.refusal
        ? { title: words.waits(title), sentence: `${next.refusal.sentence} ${next.refusal.wayOut ?? ''}` }
        : null,
    way: next.record === null ? null : { label: words.open(title), href: `#${pathOf({ tender: next.record }, 'prepare')}` },
    refusal,
  };
};
