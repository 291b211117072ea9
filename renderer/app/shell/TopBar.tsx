/** The head of the window: where I am, what can be done, how it looks, and who is signed in. */

import { common } from '../../words/common.ts';
import { app } from '../../words/app.ts';
import { Button, Icon, MenuButton, PopoverButton, Segments, Stack, StateBadge, Switch } from '../../kit/index.ts';
import { lotsApart } from '../../words/lots-apart.ts';
import { nextStage } from '../../words/next-stage.ts';
import { useCommand, useGo } from '../ask.ts';
import type { Session } from '../ask.ts';
import { pathOf } from '../routes.ts';
import { changeLook, themes, typeSizes, useLook } from './appearance.ts';
import styles from './shell.module.css';

export interface TopBarProps {
  readonly tender:
    | {
        readonly reference: string;
        readonly title: string;
        /** Where it stands among the stages of its procedure. */
        readonly procedureStage: string | null;
        /** The record that it comes from, where that is here. */
        readonly comesFrom: { readonly tender: string; readonly as: 'stage-before' | 'whole-tender' } | null;
        readonly stageWords: string;
        readonly isRecord: boolean;
      }
    | undefined;
  readonly session: Session | null;
  /** Elsewhere the screen itself asks who is there. */
  readonly offersSignIn: boolean;
  readonly onPalette: () => void;
}

export const TopBar = ({ tender, session, offersSignIn, onPalette }: TopBarProps) => (
  <header className={styles.top}>
    <a href="#/" className={styles.product} aria-label={app.toHome}>
      <Icon name="scales" />
      <span className={styles.productName}>{common.product}</span>
    </a>
    {tender === undefined ? (
      <span className={styles.tender} />
    ) : (
      <div className={styles.tender}>
        <span className={styles.tenderLine}>
          <span className={styles.tenderTitle}>{tender.title}</span>
          {tender.procedureStage === null ? null : <span className={styles.procedureStage}>{tender.procedureStage}</span>}
        </span>
        <span className={styles.tenderState}>
          <span className={styles.reference}>{tender.reference}</span>
          <StateBadge icon={tender.isRecord ? 'pack' : 'now'} tone={tender.isRecord ? 'wax' : 'accent'}>
            {tender.stageWords}
          </StateBadge>
          {tender.comesFrom === null ? null : tender.comesFrom.as === 'stage-before' ? (
            <a href={`#${pathOf({ tender: tender.comesFrom.tender }, 'archive')}`}>{nextStage.before}</a>
          ) : (
            <a href={`#${pathOf({ tender: tender.comesFrom.tender }, 'receive')}`}>{lotsApart.wholeTender}</a>
          )}
        </span>
      </div>
    )}
    <div className={styles.tools}>
      <Button look="quiet" size="small" icon="search" keys="Ctrl+K" onPress={onPalette}>
        {app.commands.open}
      </Button>
      <PopoverButton look="quiet" size="small" icon="eye" label={app.view.button} title={app.view.title}>
        <LookSettings />
      </PopoverButton>
      {session ? <Person session={session} /> : offersSignIn ? <SignInButton /> : null}
    </div>
  </header>
);

const LookSettings = () => {
  const look = useLook();
  return (
    <Stack>
      <Segments
        label={app.view.theme}
        segments={themes.map((id) => ({ id, label: app.view.themes[id] }))}
        value={look.theme}
        onChange={(theme) => changeLook({ theme })}
      />
      <Segments
        label={app.view.typeSize}
        segments={typeSizes.map((id) => ({ id, label: app.view.typeSizes[id] }))}
        value={look.typeSize}
        onChange={(typeSize) => changeLook({ typeSize })}
      />
      <Switch
        isSelected={look.contrast === 'more'}
        onChange={(isMore) => changeLook({ contrast: isMore ? 'more' : 'system' })}
        stateWords={app.view.contrastStates}
      >
        {app.view.contrast}
      </Switch>
    </Stack>
  );
};

const SignInButton = () => {
  const go = useGo();
  return (
    <Button look="quiet" size="small" icon="person" onPress={() => go('/people')}>
      {app.session.signIn}
    </Button>
  );
};

const Person = ({ session }: { readonly session: Session }) => {
  const go = useGo();
  const lock = useCommand('people.lock');
  return (
    <>
      <MenuButton
        label={session.name}
        icon="person"
        look="quiet"
        size="small"
        groups={[{ title: session.name, entries: [{ id: 'people', label: app.session.profile, icon: 'people' }] }]}
        onAction={() => go('/people')}
      />
      <Button look="plain" size="small" icon="sealed" isPending={lock.busy} onPress={() => void lock.run({})}>
        {app.session.lock}
      </Button>
    </>
  );
};
