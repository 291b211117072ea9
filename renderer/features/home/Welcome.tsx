/** The very first screen, before anybody has a profile here: what this is, and how to make a profile. The ways in stand beside one another below. */

import { useGo } from '../../app/ask.ts';
import { Button, Heading, Panel, Prose, Stack } from '../../kit/index.ts';
import { home } from '../../words/home.ts';
import styles from './home.module.css';

const words = home.welcome;

export const Welcome = () => (
  <header className={styles.welcome}>
    <Heading level={1}>{words.title}</Heading>
    <Prose size="large">
      <p>
        {words.what} {words.how}
      </p>
    </Prose>
  </header>
);

export const FirstProfile = () => {
  const go = useGo();
  return (
    <Panel title={words.profileTitle}>
      <Stack>
        <p>{words.profileWhy}</p>
        <span>
          <Button look="primary" icon="person" onPress={() => go('/people/new')}>
            {words.profile}
          </Button>
        </span>
      </Stack>
    </Panel>
  );
};
