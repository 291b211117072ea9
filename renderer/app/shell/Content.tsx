/** The screen that the address names, or what stands in its way. */

import { Suspense } from 'react';
import type { Refusal } from '../../../shared/domain/result.ts';
import { HomeScreen } from '../../features/home/HomeScreen.tsx';
import { PeopleScreen } from '../../features/people/PeopleScreen.tsx';
import { SignIn } from '../../features/people/SignIn.tsx';
import { Button, EmptyState, Heading, Page, RefusalNotice, Spinner } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import { common } from '../../words/common.ts';
import { useGo } from '../ask.ts';
import type { Route } from '../routes.ts';
import { screens } from './screens.tsx';
import styles from './shell.module.css';

export interface ContentProps {
  readonly route: Route;
  /** Somebody has to sign in first. */
  readonly isShut: boolean;
  readonly isLoading: boolean;
  readonly refusal: Refusal | null;
}

export const Content = ({ route, isShut, isLoading, refusal }: ContentProps) => {
  const go = useGo();
  if (isLoading) return <Opening />;
  if (isShut)
    return (
      <Page width="reading">
        <Heading level={1}>{app.gate.title}</Heading>
        <SignIn />
      </Page>
    );
  if (refusal)
    return (
      <Page width="reading">
        <Heading level={1}>{route.kind === 'job' ? common.jobs[route.job] : app.titles[route.kind]}</Heading>
        <RefusalNotice refusal={refusal} actions={<Button onPress={() => go('/')}>{app.nowhere.wayOut}</Button>} />
      </Page>
    );
  if (route.kind === 'home') return <HomeScreen signIn={<SignIn />} />;
  if (route.kind === 'people') return <PeopleScreen isNew={route.isNew} />;
  if (route.kind === 'nowhere')
    return (
      <Page width="reading">
        <EmptyState
          icon="search"
          title={app.nowhere.title}
          level={1}
          actions={<Button onPress={() => go('/')}>{app.nowhere.wayOut}</Button>}
        >
          {app.nowhere.sentence}
        </EmptyState>
      </Page>
    );
  const JobScreen = screens[route.job];
  return (
    <Suspense fallback={<Opening />}>
      <JobScreen place={route.place} />
    </Suspense>
  );
};

const Opening = () => (
  <div className={styles.opening}>
    <Spinner label={app.loading} />
  </div>
);
