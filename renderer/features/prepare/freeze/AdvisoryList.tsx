/** What the check advises against: each with why, the way to its place, and its answer beside it. */

import { useMemo, useRef, useState } from 'react';
import type { CheckedFinding } from '../../../../shared/domain/finding-answers.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { Button, Icon } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { AnswerForm } from './AnswerForm.tsx';
import styles from './freeze.module.css';
import { MoreFindings, useFewFindings } from './MoreFindings.tsx';

const words = prepareWords.freeze;

export interface AdvisoryListProps {
  readonly tender: string;
  readonly findings: readonly CheckedFinding[];
  readonly onShow: (finding: Finding) => void;
  /** Whoever reads may answer. */
  readonly mayAnswer: boolean;
}

export const AdvisoryList = ({ tender, findings, onShow, mayAnswer }: AdvisoryListProps) => {
  const { lines, askForMore } = useFewFindings(findings);
  const open = useMemo(
    () =>
      Map.groupBy(
        findings.filter(({ answer }) => !answer),
        ({ code }) => code,
      ),
    [findings],
  );
  return (
    <ul className={styles.findings}>
      {lines.map((line) =>
        line.kind === 'more' ? (
          <MoreFindings key={line.code} rest={line.rest} onMore={() => askForMore(line.code)} />
        ) : (
          <Advisory
            key={line.finding.digest}
            tender={tender}
            finding={line.finding}
            open={open.get(line.finding.code) ?? []}
            onShow={onShow}
            mayAnswer={mayAnswer}
          />
        ),
      )}
    </ul>
  );
};

interface AdvisoryProps extends Omit<AdvisoryListProps, 'findings'> {
  readonly finding: CheckedFinding;
  /** Of the same kind, and not answered yet. */
  readonly open: readonly CheckedFinding[];
}

const Advisory = ({ tender, finding, open, onShow, mayAnswer }: AdvisoryProps) => {
  const [isAnswering, setAnswering] = useState(false);
  const deeds = useRef<HTMLSpanElement>(null);
  const { sentence, wayOut, why, rule, answer } = finding;
  const close = (): void => {
    setAnswering(false);
    deeds.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  };
  return (
    <li className={answer ? styles.answered : styles.advisory}>
      <span className={styles.symbol}>
        <Icon name={answer ? 'done' : 'information'} />
      </span>
      <span className={styles.sentence}>
        {sentence} <span className={styles.wayOut}>{wayOut}</span>
        <span className={styles.because}>{words.because(why, rule)}</span>
        {answer ? (
          <span className={styles.reason}>
            {words.answered(answer.reason)} <span className={styles.wayOut}>{words.answeredBy(answer.by, dayAndTime(answer.at))}</span>
          </span>
        ) : null}
      </span>
      <span ref={deeds} className={styles.deeds}>
        <Button look="quiet" size="small" aria-label={words.show(sentence)} onPress={() => onShow(finding)}>
          {words.showWord}
        </Button>
        {mayAnswer ? (
          <Button
            look="quiet"
            size="small"
            aria-label={answer ? words.answerAgain(sentence) : words.answer(sentence)}
            aria-pressed={isAnswering}
            onPress={() => setAnswering(!isAnswering)}
          >
            {answer ? words.answerAgainWord : words.answerWord}
          </Button>
        ) : null}
      </span>
      {isAnswering ? (
        <div className={styles.form}>
          <AnswerForm tender={tender} finding={finding} others={open.filter(({ digest }) => digest !== finding.digest)} onClose={close} />
        </div>
      ) : null}
    </li>
  );
};
