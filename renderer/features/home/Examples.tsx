/** The examples: invented tenders that can be entered at any of their stages with one press. */

import { useState } from 'react';
import { refusalOf, useCommand, useGo } from '../../app/ask.ts';
import { Button, Heading, Panel, RefusalNotice, Stack } from '../../kit/index.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { home } from '../../words/home.ts';
import type { Example } from './model.ts';
import styles from './home.module.css';

export interface ExamplesProps {
  readonly examples: readonly Example[];
  readonly title: string;
}

const words = home.examples;

export const Examples = ({ examples, title: heading }: ExamplesProps) => {
  const play = useCommand('home.openExample');
  const go = useGo();
  const [opening, setOpening] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const open = async (example: Example['example'], stage: Example['stages'][number]['stage']): Promise<void> => {
    setOpening(`${example} ${stage}`);
    const answer = await play.run({ example, stage });
    setOpening(null);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') go(`/tender/${answer.value.tender}/${stage}`);
  };

  return (
    <Panel title={heading}>
      <Stack gap="three">
        <p>{words.lead}</p>
        {examples.length === 0 ? <p>{words.none}</p> : null}
        {examples.map(({ example, title, sentence, stages }) => (
          <Stack key={example} gap="one">
            <Heading level={3}>{title}</Heading>
            <p>{sentence}</p>
            <ol className={styles.stages} aria-label={title}>
              {stages.map(({ stage, words: label }) => (
                <li key={stage}>
                  <Button
                    look="quiet"
                    size="small"
                    icon="arrow"
                    isPending={opening === `${example} ${stage}`}
                    isDisabled={opening !== null && opening !== `${example} ${stage}`}
                    onPress={() => void open(example, stage)}
                  >
                    {label}
                  </Button>
                </li>
              ))}
            </ol>
          </Stack>
        ))}
        <p role="status">{opening === null ? '' : words.opening}</p>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Panel>
  );
};
