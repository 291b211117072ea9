/** Which screen does which job; each is fetched when it is first opened. */

import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { JobName } from '../../../shared/contract/home.ts';
import type { Where } from '../../../shared/contract/words.ts';

type JobScreen = ComponentType<{ readonly place: Where }>;

export const screens: Readonly<Record<JobName, JobScreen>> = {
  prepare: lazy(async () => ({ default: (await import('../../features/prepare/PrepareScreen.tsx')).PrepareScreen })),
  receive: lazy(async () => ({ default: (await import('../../features/receive/ReceiveScreen.tsx')).ReceiveScreen })),
  score: lazy(async () => ({ default: (await import('../../features/score/ScoreScreen.tsx')).ScoreScreen })),
  moderate: lazy(async () => ({ default: (await import('../../features/moderate/ModerateScreen.tsx')).ModerateScreen })),
  award: lazy(async () => ({ default: (await import('../../features/award/AwardScreen.tsx')).AwardScreen })),
  archive: lazy(async () => ({ default: (await import('../../features/archive/ArchiveScreen.tsx')).ArchiveScreen })),
};
