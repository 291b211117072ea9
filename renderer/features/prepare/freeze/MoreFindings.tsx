/** At the end of the first few findings of a kind: how many more there are, and the way to them. */

import { useRef, useState } from 'react';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { Button } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { fewOfEach, type Line, more } from './few-of-each.ts';
import styles from './freeze.module.css';

const words = prepareWords.freeze;

export interface FewFindings<F> {
  readonly lines: readonly Line<F>[];
  readonly askForMore: (code: Finding['code']) => void;
}

export const useFewFindings = <F extends Finding>(findings: readonly F[]): FewFindings<F> => {
  const [asked, setAsked] = useState<ReadonlyMap<Finding['code'], number>>(new Map());
  return {
    lines: fewOfEach(findings, asked),
    askForMore: (code) => setAsked((before) => new Map(before).set(code, (before.get(code) ?? 0) + more)),
  };
};

export const MoreFindings = ({ rest, onMore }: { readonly rest: number; readonly onMore: () => void }) => {
  const line = useRef<HTMLLIElement>(null);
  const press = (): void => {
    const last = line.current?.previousElementSibling;
    onMore();
    // Whoever reads with the keys goes on at the first that has come.
    requestAnimationFrame(() => last?.nextElementSibling?.querySelector('button')?.focus());
  };
  return (
    <li ref={line}>
      <span />
      <span className={styles.wayOut}>{words.moreOfKind(rest)}</span>
      <Button look="quiet" size="small" onPress={press}>
        {words.showMore(Math.min(more, rest))}
      </Button>
    </li>
  );
};
