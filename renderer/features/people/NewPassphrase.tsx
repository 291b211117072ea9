/** Choosing a new passphrase: seven random words to write down, or words of one's own typed twice. */

import { useCallback, useEffect } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Button, Checkbox, FieldSet, Notice, Row, Segments, Stack, TextField } from '../../kit/index.ts';
import { people } from '../../words/people.ts';
import { areDifferent } from './model.ts';
import type { PassphraseDraft } from './model.ts';
import styles from './people.module.css';

export interface NewPassphraseProps {
  readonly title: string;
  readonly draft: PassphraseDraft;
  /** The setter of a state, so that it stays the same. */
  readonly onDraft: Dispatch<SetStateAction<PassphraseDraft>>;
  /** What the engine said to the last attempt, where it is about the passphrase. */
  readonly refusal?: string | undefined;
}

const words = people.passphrase;

export const NewPassphrase = ({ title, draft, onDraft, refusal }: NewPassphraseProps) => {
  const ask = useAsk();
  const change = (part: Partial<PassphraseDraft>): void => onDraft((before) => ({ ...before, ...part }));
  const suggest = useCallback(async (): Promise<void> => {
    const answer = await ask('people.suggestPassphrase', {});
    if (answer.kind === 'done') onDraft((before) => ({ ...before, suggested: answer.value.passphrase, isWritten: false }));
  }, [ask, onDraft]);
  const hasNone = draft.suggested === '';
  useEffect(() => {
    if (hasNone) void suggest();
  }, [hasNone, suggest]);
  return (
    <FieldSet legend={title} description={words.why} refusal={refusal}>
      <Stack>
        <Segments
          label={words.kind}
          isLabelHidden
          segments={[
            { id: 'suggested', label: words.suggested },
            { id: 'own', label: words.own },
          ]}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        {draft.kind === 'suggested' ? (
          <Stack gap="one">
            <output className={styles.suggestion} aria-label={words.suggestion}>
              {draft.suggested}
            </output>
            <Row isSpread>
              <span>{words.writeDown}</span>
              <Button size="small" look="quiet" onPress={() => void suggest()}>
                {words.another}
              </Button>
            </Row>
            <Checkbox isSelected={draft.isWritten} onChange={(isWritten) => change({ isWritten })}>
              {words.written}
            </Checkbox>
          </Stack>
        ) : (
          <>
            <TextField
              type="password"
              autoComplete="new-password"
              label={words.first}
              description={words.firstHelp}
              value={draft.own}
              onChange={(own) => change({ own })}
            />
            <TextField
              type="password"
              autoComplete="new-password"
              label={words.second}
              value={draft.again}
              onChange={(again) => change({ again })}
              refusal={areDifferent(draft) ? words.differ : undefined}
            />
          </>
        )}
        <Notice kind="warning">{words.nobody}</Notice>
      </Stack>
    </FieldSet>
  );
};
