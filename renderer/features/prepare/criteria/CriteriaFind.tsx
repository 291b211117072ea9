/** A box that leads to a criterion: typing goes to the first that fits, Enter to the next, and the arrow down into the outline. */

import type { KeyboardEvent, Ref } from 'react';
import { useMemo, useState } from 'react';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { SearchField } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import styles from './criteria.module.css';
import { findCriteria } from './find-criteria.ts';

const words = prepareWords.outline.find;

export interface CriteriaFindProps {
  readonly tree: CriteriaTree;
  readonly here: CriterionId | null;
  readonly onFound: (id: CriterionId) => void;
  readonly toOutline: () => void;
  readonly box: Ref<HTMLDivElement>;
}

export const CriteriaFind = ({ tree, here, onFound, toOutline, box }: CriteriaFindProps) => {
  const [sought, setSought] = useState('');
  const found = useMemo(() => findCriteria(tree, sought), [tree, sought]);
  const place = here === null ? -1 : found.indexOf(here);

  const seek = (text: string): void => {
    setSought(text);
    const next = findCriteria(tree, text);
    if (next[0] !== undefined && (here === null || !next.includes(here))) onFound(next[0]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      const step = event.shiftKey ? -1 : 1;
      const next = found[(place + step + found.length) % found.length];
      if (next !== undefined) onFound(next);
    } else if (event.key === 'ArrowDown' || (event.key === 'Escape' && sought === '')) toOutline();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={box} role="presentation" className={styles.find} onKeyDownCapture={onKeyDown}>
      <SearchField label={words.label} value={sought} onChange={seek} keys="Ctrl+F" />
      <span role="status" className={styles.quiet}>
        {sought.trim() === '' ? '' : found.length === 0 ? words.nothing : words.place(place + 1, found.length)}
      </span>
    </div>
  );
};
