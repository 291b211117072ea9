/** The step into scoring: what stands in its way, and what it fixes. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, Heading, Icon, Notice, Part, RefusalNotice, Row, Stack } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { View } from '../model.ts';
import styles from './gates.module.css';

const words = receive.scoring;

export interface StartScoringProps {
  readonly tender: string;
  readonly view: View;
}

export const StartScoring = ({ tender, view }: StartScoringProps) => {
  const [isOpen, setOpen] = useState(false);
  const { startScoring, may } = view;
  if (may.decideGate !== null) return null;
  return (
    <Part level={3} title={words.title}>
      {startScoring ? (
        <Notice kind="information" title={words.inTheWay}>
          <p>{startScoring.sentence}</p>
          {startScoring.wayOut === undefined ? null : <p>{startScoring.wayOut}</p>}
        </Notice>
      ) : (
        <p>{words.ready}</p>
      )}
      <div>
        <Button look="solemn" icon="play" waitsFor={startScoring ? words.waits : undefined} onPress={() => setOpen(true)}>
          {words.button}
        </Button>
      </div>
      {isOpen ? <StartDialog tender={tender} view={view} onClose={() => setOpen(false)} /> : null}
    </Part>
  );
};

const StartDialog = ({ tender, view: { bids }, onClose }: StartScoringProps & { readonly onClose: () => void }) => {
  const { run, busy } = useCommand('receive.startScoring');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const named = (standing: string): readonly string[] => bids.filter((bid) => bid.standing === standing).map(({ bidder }) => bidder.name);
  const start = async (): Promise<void> => {
    const said = refusalOf(await run({ tender }));
    setRefusal(said);
    if (!said) onClose();
  };
  return (
    <Dialog
      title={words.dialogTitle}
      isOpen
      onClose={onClose}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{receive.cancel}</Button>
          <Button look="solemn" icon="play" isPending={busy} onPress={() => void start()}>
            {words.act}
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>{words.lead}</p>
        <Heading level={3}>{words.willBeFixed}</Heading>
        <ul className={styles.fixed}>
          {words.fixed(named('standing'), named('failed')).map((sentence) => (
            <li key={sentence}>
              <Icon name="sealed" />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};
