/** A sheet for parts where no tab is one already. */

import type { ReactNode } from 'react';
import { Stack } from '../../kit/index.ts';
import styles from './sheet.module.css';

export const Sheet = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.sheet}>
    <Stack gap="four">{children}</Stack>
  </div>
);
