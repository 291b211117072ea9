/** The freeze: what is missing, what is worth thinking about, the two keys, and afterwards the fingerprint that every later document carries. */

import type { Finding } from '../../../../shared/domain/check.ts';
import type { CheckedFinding } from '../../../../shared/domain/finding-answers.ts';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { Columns, Disclosure, Fingerprint, Icon, Part, Prose, Stack } from '../../../kit/index.ts';
import type { TwoKeyLock } from '../../../kit/index.ts';
import { dayAndTime, listed } from '../../../words/format.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { AdvisoryList } from './AdvisoryList.tsx';
import { ChangePublished } from './ChangePublished.tsx';
import { FindingList } from './FindingList.tsx';
import { FreezeKeys } from './FreezeKeys.tsx';
import styles from './freeze.module.css';

const words = prepareWords.freeze;

export interface FreezeTabProps {
  readonly tender: string;
  readonly model: Model;
  readonly findings: readonly CheckedFinding[];
  /** Those with an answer that stands, after the freeze too. */
  readonly answered: readonly CheckedFinding[];
  readonly isReadOnly: boolean;
  readonly lock: TwoKeyLock;
  readonly frozen: Output<'prepare.view'>['frozen'];
  readonly former: Output<'prepare.view'>['former'];
  /** The keys that change what was published. */
  readonly lift: Output<'prepare.view'>['lift'];
  /** An opened pack or a replay. */
  readonly isRecord: boolean;
  readonly onShow: (finding: Finding) => void;
}

export const FreezeTab = ({
  tender,
  model,
  findings,
  answered,
  isReadOnly,
  lock,
  frozen,
  former,
  lift,
  isRecord,
  onShow,
}: FreezeTabProps) => {
  if (frozen)
    return (
      <Stack gap="four">
        <Part title={words.frozen}>
          <Stack gap="three">
            <p>{words.frozenSentence(listed(frozen.by), dayAndTime(frozen.at))}</p>
            <Fingerprint label={words.hashLabel} words={frozen.words.split(' ')} hex={frozen.hash} />
            <Prose>
              <p>{words.hashWhy}</p>
            </Prose>
            <Fixed title={words.wasFixed} model={model} />
            <Answers answered={answered} />
          </Stack>
        </Part>
        <ChangePublished tender={tender} former={former} lock={lift} isReadOnly={isRecord} />
      </Stack>
    );
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  const advisory = findings.filter(({ severity }) => severity === 'advisory');
  const unanswered = advisory.filter(({ answer }) => answer === null).length;
  return (
    <Columns narrowest="24rem" gap="four">
      <Stack gap="four">
        <Part title={words.missing} beside={blocking.length === 0 ? undefined : words.missingCount(blocking.length)}>
          {blocking.length === 0 ? (
            <p className={styles.ready}>
              <Icon name="done" /> {words.missingNothing}
            </p>
          ) : (
            <FindingList findings={blocking} onShow={onShow} />
          )}
        </Part>
        <Part title={words.thinking} beside={advisory.length === 0 ? undefined : words.unansweredCount(unanswered, advisory.length)}>
          {advisory.length === 0 ? (
            <p>{words.thinkingNothing}</p>
          ) : (
            <Stack gap="one">
              <p className={styles.quiet}>{words.thinkingWhy}</p>
              <AdvisoryList tender={tender} findings={advisory} onShow={onShow} mayAnswer={!isReadOnly} />
            </Stack>
          )}
        </Part>
      </Stack>
      <Stack gap="four">
        {isRecord ? null : (
          <Part title={words.keys}>
            <FreezeKeys tender={tender} lock={lock} missing={blocking.length} unanswered={unanswered} willBeFixed={fixedBy(model)} />
          </Part>
        )}
        <Part title={words.fixed}>
          <Fixed model={model} />
        </Part>
      </Stack>
    </Columns>
  );
};

const Fixed = ({ title, model }: { readonly title?: string; readonly model: Model }) => (
  <Stack gap="one">
    {title === undefined ? null : <p className={styles.quiet}>{title}</p>}
    <ul className={styles.fixed}>
      {fixedBy(model).map((sentence) => (
        <li key={sentence}>
          <span className={styles.lock}>
            <Icon name="sealed" />
          </span>
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  </Stack>
);

/** What was left although the check advised against it, each with its reason. */
const Answers = ({ answered }: { readonly answered: readonly CheckedFinding[] }) =>
  answered.length === 0 ? null : (
    <Disclosure title={words.answersTitle} level={3}>
      <ul className={styles.findings}>
        {answered.map(({ digest, sentence, answer }) => (
          <li key={digest} className={styles.answered}>
            <span className={styles.symbol}>
              <Icon name="done" />
            </span>
            <span className={styles.sentence}>
              {sentence}
              {answer ? (
                <span className={styles.reason}>
                  {words.answered(answer.reason)}{' '}
                  <span className={styles.wayOut}>{words.answeredBy(answer.by, dayAndTime(answer.at))}</span>
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );

const fixedBy = ({ criteria, scales, panel }: Model): readonly string[] => words.willBeFixed(criteria.length, scales.length, panel.length);
