/** The verdict on a pack: first the word and the sentence, then the fingerprint, who signed, and every check that led to it. */

import type { Signer, Verdict } from '../../../../shared/pack/verdict.ts';
import { Columns, DataTable, Fingerprint, Heading, Icon, Notice, Stack, StateBadge, useMedia } from '../../../kit/index.ts';
import type { Column } from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import { dayAndTime } from '../../../words/format.ts';
import { CheckList } from './CheckList.tsx';
import { linesOf } from './checks.ts';
import { looks } from './looks.ts';
import styles from './verdict.module.css';

const words = archive.verdict;

export const VerdictView = ({ verdict }: { readonly verdict: Verdict }) => (
  <Stack gap="four">
    <Judgement verdict={verdict} />
    {verdict.kind === 'intact-identities-unproven' ? <Notice kind="information">{words.unproven}</Notice> : null}
    <Columns narrowest="24rem" gap="four">
      {'fingerprint' in verdict ? (
        <Stack gap="one">
          <Heading level={3}>{words.fingerprint}</Heading>
          <p className={styles.quiet}>{words.fingerprintWhy}</p>
          <Fingerprint label={words.fingerprint} words={verdict.fingerprint.words.split(' ')} hex={verdict.fingerprint.sha256} />
        </Stack>
      ) : null}
      <Stack gap="one">
        <Heading level={3}>{words.checks}</Heading>
        <CheckList lines={linesOf(verdict)} checks={verdict.checks} />
      </Stack>
    </Columns>
    <Signers verdict={verdict} />
    <ExtraSignatures verdict={verdict} />
  </Stack>
);

/** In one sentence, with its symbol and its word. */
export const Judgement = ({ verdict }: { readonly verdict: Verdict }) => {
  const [icon, tone] = looks[verdict.kind];
  return (
    <div className={styles.judgement} data-tone={tone}>
      <span className={styles.seal}>
        <Icon name={icon} size="large" />
      </span>
      <div>
        <p className={styles.word}>{words.titles[verdict.kind]}</p>
        <p className={styles.sentence}>{verdict.sentence}</p>
      </div>
    </div>
  );
};

const Signers = ({ verdict: { signers } }: { readonly verdict: Verdict }) => {
  const isNarrow = useMedia('(width < 48rem)');
  const wide: readonly Column<Signer>[] = [
    { id: 'role', title: words.role, render: ({ role }) => role },
    { id: 'words', title: words.words, render: ({ fingerprintWords }) => <span className={styles.eight}>{fingerprintWords}</span> },
    { id: 'when', title: words.when, render: (signer) => <When {...signer} /> },
  ];
  return (
    <Stack gap="one">
      <Heading level={3}>{words.signers}</Heading>
      {signers.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <DataTable
          caption={words.signersCaption}
          isCaptionHidden
          rows={signers}
          rowKey={({ member, when, certificate }) => `${member} ${when ?? ''} ${certificate}`}
          columns={[
            {
              id: 'name',
              title: words.name,
              isRowHeader: true,
              render: (signer) =>
                isNarrow ? (
                  <span className={styles.under}>
                    <span>{signer.name}</span>
                    <span className={styles.quiet}>{signer.role}</span>
                    <span>{signer.fingerprintWords}</span>
                    <span className={styles.quiet}>
                      <When {...signer} />
                    </span>
                  </span>
                ) : (
                  signer.name
                ),
            },
            { id: 'state', title: words.state, render: (signer) => <State {...signer} /> },
            ...(isNarrow ? [] : wide),
          ]}
        />
      )}
    </Stack>
  );
};

const State = ({ valid, known }: Pick<Signer, 'valid' | 'known'>) => (
  <span className={styles.marks}>
    <StateBadge icon={valid ? 'done' : 'refused'} tone={valid ? 'good' : 'bad'}>
      {valid ? words.holds : words.broken}
    </StateBadge>
    <StateBadge icon={known ? 'person' : 'open'} tone={known ? 'good' : 'warn'}>
      {known ? words.known : words.unknown}
    </StateBadge>
  </span>
);

const When = ({ when, timeDoubt }: Pick<Signer, 'when' | 'timeDoubt'>) => (
  <>
    {when === null ? words.noTime : dayAndTime(when)}
    {timeDoubt === null ? null : <span className={styles.doubt}> {timeDoubt}</span>}
  </>
);

const ExtraSignatures = ({ verdict: { extraSignatures } }: { readonly verdict: Verdict }) =>
  extraSignatures.length === 0 ? null : (
    <Stack gap="one">
      <Heading level={3}>{words.extra}</Heading>
      <p className={styles.quiet}>{words.extraWhy}</p>
      <ul className={styles.extra}>
        {extraSignatures.map(({ path, name, sentence }) => (
          <li key={path}>
            <strong>{name === '' ? path : name}</strong> {sentence}
          </li>
        ))}
      </ul>
    </Stack>
  );
