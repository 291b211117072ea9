/** Paper, ink, type and symbols. */

import type { CSSProperties } from 'react';
import { Icon, iconNames } from '../icons.tsx';
import { Heading } from '../text/Heading.tsx';
import { Stack } from '../layout/Layout.tsx';
import { Room, Specimen } from './Specimen.tsx';
import styles from './gallery.module.css';

const colours = [
  'desk',
  'sheet',
  'raised',
  'sunken',
  'ink',
  'ink-second',
  'ink-quiet',
  'hairline',
  'line',
  'edge',
  'accent',
  'accent-wash',
  'wax',
  'wax-wash',
  'good',
  'good-wash',
  'warn',
  'warn-wash',
  'bad',
  'bad-wash',
  'mark',
];

const filledWith = (colour: string): CSSProperties & Record<'--colour', string> => ({ '--colour': `var(--${colour})` });

export function Foundations() {
  return (
    <Room id="foundations" title="Foundations">
      <Specimen name="Headings" use="Level says where it stands; a clause number is how people quote it.">
        <Stack gap="one">
          <Heading level={1}>Grounds maintenance 2027 to 2031</Heading>
          <Heading level={2} clause="3.2" beside="30 % of quality">
            Mobilisation and transition
          </Heading>
          <Heading level={3} clause="3.2.1">
            Plan for the first ninety days
          </Heading>
          <Heading level={4}>Evidence</Heading>
        </Stack>
      </Specimen>
      <Specimen name="Figures" use="Tabular wherever numbers align.">
        <table>
          <caption hidden>Aligned figures</caption>
          <tbody>
            {['1,111,111.11', '4,808,097.00', '71,147.10'].map((figure) => (
              <tr key={figure}>
                <td style={{ textAlign: 'end' }}>{figure}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Specimen>
      <Specimen name="Colours" use="Two papers, three inks, one accent. State colours never stand alone.">
        <div className={styles.swatches}>
          {colours.map((colour) => (
            <div key={colour}>
              <div className={styles.swatch} style={filledWith(colour)} />
              <div className={styles.swatchName}>{colour}</div>
            </div>
          ))}
        </div>
      </Specimen>
      <Specimen name="Symbols">
        <ul className={styles.icons}>
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
    </Room>
  );
}
