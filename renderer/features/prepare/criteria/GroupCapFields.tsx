/** Caps over the themes of the measures and over the whole: each a percentage, or nothing. */

import type { Exact } from '../../../../shared/domain/ids.ts';
import type { GroupCap, Measure } from '../../../../shared/domain/measure.ts';
import { Disclosure, Stack } from '../../../kit/index.ts';
import { socialValueWords as words } from '../../../words/prepare-social-value.ts';
import { KeptNumber } from '../draft/KeptFields.tsx';
import styles from './criteria.module.css';
import { keepOptional } from './FactorFields.tsx';
import { readPartOfHundred } from './GateFields.tsx';

export interface GroupCapFieldsProps {
  readonly measures: readonly Measure[];
  readonly caps: readonly GroupCap[];
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
  readonly onChange: (change: (present: readonly GroupCap[]) => readonly GroupCap[], field: string) => void;
}

/** The same cap with another percentage; without one it is gone. */
const withCap = (caps: readonly GroupCap[], wanted: GroupCap, percent: Exact | null): readonly GroupCap[] => {
  const same = (cap: GroupCap): boolean =>
    cap.kind === wanted.kind && ('theme' in cap ? cap.theme : '') === ('theme' in wanted ? wanted.theme : '');
  const rest = caps.filter((cap) => !same(cap));
  return percent === null ? rest : [...rest, { ...wanted, percent }];
};

export const GroupCapFields = ({ measures, caps, isReadOnly, onLeave, onChange }: GroupCapFieldsProps) => {
  const themes = [
    ...new Set([...measures.map(({ theme }) => theme), ...caps.flatMap((cap) => ('theme' in cap ? [cap.theme] : []))]),
  ].filter((theme) => theme !== '');
  const percentOf = (wanted: GroupCap): Exact =>
    caps.find((cap) => cap.kind === wanted.kind && ('theme' in cap ? cap.theme : '') === ('theme' in wanted ? wanted.theme : ''))
      ?.percent ?? '';
  const field = (wanted: GroupCap, label: string, suffix: string) => (
    <KeptNumber
      key={label}
      isReadOnly={isReadOnly}
      onLeave={onLeave}
      isOptional
      label={label}
      suffix={suffix}
      kept={percentOf(wanted)}
      onKeep={keepOptional(readPartOfHundred, (percent) => onChange((present) => withCap(present, wanted, percent), label))}
    />
  );
  return (
    <Disclosure title={words.caps} isInitiallyOpen={caps.length > 0}>
      <Stack gap="two">
        <p className={styles.quiet}>{words.capsLead}</p>
        {field({ kind: 'total-share-of-own-price', percent: '' }, words.wholeCap, words.ofOwnPrice)}
        {themes.map((theme) => (
          <div key={theme} className={styles.pair}>
            {field({ kind: 'theme-share-of-own-price', theme, percent: '' }, words.themePrice(theme), words.ofOwnPrice)}
            {field({ kind: 'theme-share-of-bid-total', theme, percent: '' }, words.themeTotal(theme), words.ofTotal)}
          </div>
        ))}
      </Stack>
    </Disclosure>
  );
};
