/** The step into scoring: what stands in its way, and what it fixes. */

import { useState } from 'react';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, FormDialog, Heading, Icon, Notice, Part, TextArea, useTyped } from '../../../kit/index.ts';
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

const StartDialog = ({ tender, view: { bids, scoredByFewer }, onClose }: StartScoringProps & { readonly onClose: () => void }) => {
  const { run, busy } = useCommand('receive.startScoring');
  const { typed: reason, type: setReason, forget } = useTyped(`fewer ${tender}`, '');
  const nameOf = (id: string): string => bids.find(({ bidder }) => bidder.id === id)?.bidder.name ?? '';
  const named = (standing: string): readonly string[] => bids.filter((bid) => bid.standing === standing).map(({ bidder }) => bidder.name);
  return (
    <FormDialog
      title={words.dialogTitle}
      onClose={onClose}
      act={words.act}
      look="solemn"
      icon="play"
      isPending={busy}
      waitsFor={scoredByFewer.length > 0 && reason.trim() === '' ? words.waitsReason : undefined}
      onAct={async () => {
        const refusal = refusalOf(await run({ tender, fewer: scoredByFewer.length > 0 ? reason.trim() : '' }));
        if (!refusal) forget();
        return refusal;
      }}
    >
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
      {scoredByFewer.length === 0 ? null : (
        <>
          <Heading level={3}>{words.fewerTitle}</Heading>
          <ul>
            {scoredByFewer.map(({ question, bid, able, planned }) => (
              <li key={`${question} ${bid}`}>{words.fewer(question, nameOf(bid), able, planned)}</li>
            ))}
          </ul>
          <TextArea label={words.fewerReason} description={words.fewerHelp} value={reason} onChange={setReason} />
        </>
      )}
    </FormDialog>
  );
};
