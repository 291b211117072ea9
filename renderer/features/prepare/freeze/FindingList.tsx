/** Findings of the check before the freeze, each in words, with the way to where it is put right. */

import type { Finding } from '../../../../shared/domain/check.ts';
import { Button, Icon } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import styles from './freeze.module.css';
import { MoreFindings, useFewFindings } from './MoreFindings.tsx';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Left out where the reader is there already. */
  readonly onShow?: (finding: Finding) => void;
}

export const FindingList = ({ findings, onShow }: FindingListProps) => {
  const { lines, askForMore } = useFewFindings(findings);
  return findings.length === 0 ? null : (
    <ul className={styles.findings}>
      {lines.map((line) =>
        line.kind === 'more' ? (
          <MoreFindings key={line.code} rest={line.rest} onMore={() => askForMore(line.code)} />
        ) : (
          <OneFinding
            key={`${line.finding.code} ${JSON.stringify(line.finding.about)}`}
            finding={line.finding}
            {...(onShow ? { onShow } : {})}
          />
        ),
      )}
    </ul>
  );
};

const OneFinding = ({ finding, onShow }: Pick<FindingListProps, 'onShow'> & { readonly finding: Finding }) => (
  <li className={finding.severity === 'blocking' ? styles.blocking : styles.advisory}>
    <span className={styles.symbol}>
      <Icon name={finding.severity === 'blocking' ? 'open' : 'information'} />
    </span>
    <span className={styles.sentence}>
      {finding.sentence} <span className={styles.wayOut}>{finding.wayOut}</span>
    </span>
    {onShow ? (
      <Button look="quiet" size="small" aria-label={prepareWords.freeze.show(finding.sentence)} onPress={() => onShow(finding)}>
        {prepareWords.freeze.showWord}
      </Button>
    ) : null}
  </li>
);
