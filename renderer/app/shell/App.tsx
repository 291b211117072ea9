/** The page as a whole: which screen the address names, in the frame that stands round every screen. */

import { useCallback, useRef, useState } from 'react';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import type { JobName } from '../../../shared/contract/home.ts';
import { KeepTyped } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import { useAnswer, useGo, useSession } from '../ask.ts';
import { pathOf, routeOf, screenOf } from '../routes.ts';
import type { Route } from '../routes.ts';
import { useArrival } from './arrival.ts';
import { FaultBoundary } from './FaultBoundary.tsx';
import { Foot } from './Foot.tsx';
import { jobNames, type JobNames, stepsOf } from './model.ts';
import { RecordBanner } from './RecordBanner.tsx';
import { ReplayBar } from './ReplayBar.tsx';
import { Content } from './Content.tsx';
import { ShellCommands } from './ShellCommands.tsx';
import styles from './shell.module.css';
import { TenderSteps } from './TenderSteps.tsx';
import { TopBar } from './TopBar.tsx';

const titleOf = (route: Route, names: JobNames, reference: string | undefined): string => {
  if (route.kind === 'job') return app.titleOf(names[route.job], ...(reference === undefined ? [] : [reference]));
  return app.titleOf(app.titles[route.kind]);
};

export const App = () => {
  const [path] = useHashLocation();
  const go = useGo();
  const route = routeOf(path);
  const place = route.kind === 'job' ? route.place : null;
  const session = useSession();
  const people = useAnswer('people.list', {});
  // A record is read by anybody; a tender of this computer only by whoever has signed in.
  const isShut = place !== null && place.record === undefined && session === null;
  const tender = useAnswer('home.tender', place ?? { tender: '' }, { enabled: place !== null && !isShut });
  const names = jobNames(tender.value);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const main = useRef<HTMLElement>(null);

  const screen = `${screenOf(route)} ${session?.person ?? ''}`;
  useArrival(main, people.loading ? null : screen, titleOf(route, names, tender.value?.reference));

  const onJob = useCallback(
    (job: JobName) => {
      const now = routeOf(path);
      if (now.kind === 'job') go(pathOf(now.place, job));
    },
    [path, go],
  );

  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          // The fragment names the screen, so the browser must not follow this one.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {app.skip}
      </a>
      <TopBar
        tender={tender.value && place ? { ...tender.value, isRecord: place.record !== undefined } : undefined}
        session={session}
        offersSignIn={route.kind === 'nowhere' || place?.record !== undefined}
        onPalette={() => setPaletteOpen(true)}
      />
      <ShellCommands
        names={names}
        isSignedIn={session !== null}
        onJob={place ? onJob : null}
        isPaletteOpen={isPaletteOpen}
        onPalette={setPaletteOpen}
      />
      {place?.record === undefined ? null : <RecordBanner record={place.record} place={place} />}
      {route.kind === 'job' && tender.value ? (
        <TenderSteps steps={stepsOf(tender.value.steps, names)} current={route.job} onOpen={onJob} />
      ) : null}
      <main ref={main} id="content" tabIndex={-1} className={styles.main}>
        <KeepTyped key={session?.person}>
          <FaultBoundary key={screen}>
            <Content route={route} isShut={isShut} isLoading={people.loading} refusal={people.refusal ?? tender.refusal} />
          </FaultBoundary>
        </KeepTyped>
      </main>
      {route.kind !== 'job' || route.place.record === undefined ? null : (
        <ReplayBar
          record={route.place.record}
          tender={route.place.tender}
          upTo={route.place.upTo}
          onGo={(act) => {
            const { upTo: _, ...record } = route.place;
            // The way back leads out of the replay, not through each of its acts.
            navigate(pathOf({ ...record, ...(act === undefined ? {} : { upTo: act }) }, route.job), { replace: true });
          }}
        />
      )}
      <Foot
        // A pack was kept by others, elsewhere.
        keptAt={place?.record === undefined ? (tender.value?.keptAt ?? null) : null}
        freeze={
          tender.value?.freezeHash && tender.value.freezeWords ? { hash: tender.value.freezeHash, words: tender.value.freezeWords } : null
        }
      />
    </div>
  );
};
