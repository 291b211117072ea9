/** The very first screen, before anybody has a profile here: what this is, and three ways in. */

import { useGo } from '../../app/ask.ts';
import { Button, Heading, Prose } from '../../kit/index.ts';
import { home } from '../../words/home.ts';
import styles from './home.module.css';

const words = home.welcome;

export const Welcome = () => {
  const go = useGo();
  return (
    <header className={styles.welcome}>
      <Heading level={1}>{words.title}</Heading>
      <Prose size="large">
        <p>
          {words.what} {words.how}
        </p>
      </Prose>
      <Button look="primary" icon="person" onPress={() => go('/people/new')}>
        {words.profile}
      </Button>
    </header>
  );
};
