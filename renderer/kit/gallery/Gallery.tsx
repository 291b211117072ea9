/** The gallery as a page: switches for theme and type size, then one room for each kind of piece. */

import { useEffect, useState } from 'react';
import { applyAppearance } from '../appearance.ts';
import { Row } from '../layout/Layout.tsx';
import { Switch } from '../fields/Switch.tsx';
import { Heading } from '../text/Heading.tsx';
import { Actions } from './Actions.tsx';
import { Charts } from './Charts.tsx';
import { Choosing } from './Choosing.tsx';
import { Fields } from './Fields.tsx';
import { Foundations } from './Foundations.tsx';
import { Overlays } from './Overlays.tsx';
import { States } from './States.tsx';
import { Surfaces } from './Surfaces.tsx';
import { Tables } from './Tables.tsx';
import styles from './gallery.module.css';

const rooms = [
  ['foundations', 'Foundations'],
  ['actions', 'Actions'],
  ['fields', 'Fields'],
  ['choosing', 'Choosing'],
  ['overlays', 'Over the page'],
  ['surfaces', 'Surfaces'],
  ['states', 'States'],
  ['tables', 'Tables'],
  ['charts', 'Charts'],
] as const;

export function Gallery() {
  const [isDark, setDark] = useState(matchMedia('(prefers-color-scheme: dark)').matches);
  const [isOnWall, setOnWall] = useState(false);
  const [isStark, setStark] = useState(false);
  useEffect(
    () =>
      applyAppearance({
        theme: isDark ? 'dark' : 'light',
        typeSize: isOnWall ? 'projector' : 'desk',
        contrast: isStark ? 'more' : 'system',
      }),
    [isDark, isOnWall, isStark],
  );
  return (
    <main className={styles.frame}>
      <div className={styles.banner}>
        <div>
          <Heading level={1}>Kit of Tender Panel</Heading>
          <p className={styles.lead}>Every piece in every state. Calm, dense where people compare, generous where they write.</p>
        </div>
        <Row gap="three">
          <Switch isSelected={isDark} onChange={setDark}>
            Dark
          </Switch>
          <Switch isSelected={isOnWall} onChange={setOnWall}>
            Projector size
          </Switch>
          <Switch isSelected={isStark} onChange={setStark}>
            High contrast
          </Switch>
        </Row>
      </div>
      <nav aria-label="Rooms of the gallery" className={styles.rooms}>
        {rooms.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <Foundations />
      <Actions />
      <Fields />
      <Choosing />
      <Overlays />
      <Surfaces />
      <States />
      <Tables />
      <Charts />
    </main>
  );
}
