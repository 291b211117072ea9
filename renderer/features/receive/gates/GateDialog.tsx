/** One decision on one bidder: pass or fail, with the reason, and the bidder's files beside it. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, MenuButton, RefusalNotice, Row, Segments, Stack, TextArea } from '../../../kit/index.ts';
import { DocumentViewer } from '../../../kit/document/DocumentViewer.tsx';
import { receive } from '../../../words/receive.ts';
import { documentOf, useReading } from '../files/use-reading.ts';
import { counting } from '../model.ts';
import type { Bid } from '../model.ts';
import { nextUndecided, reasonsGiven } from './gate-list.ts';
import type { Decision, GateOfAll, GateOutcome } from './gate-list.ts';
import styles from './gates.module.css';

const words = receive.gates;

export interface GateDialogProps {
  readonly place: Where;
  readonly gate: GateOfAll;
  readonly decision: Decision;
  /** On to another bidder for whom the same question is open. */
  readonly onNext: (bid: Bid) => void;
  readonly onClose: () => void;
}

/** Mounted anew for each bidder. */
export const GateDialog = ({ place, gate: question, decision: { bid, gate }, onNext, onClose }: GateDialogProps) => {
  const { run, busy } = useCommand('receive.decideGate');
  const [outcome, setOutcome] = useState<GateOutcome | null>(gate.outcome);
  const [reason, setReason] = useState(gate.reason);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isLooking, setLooking] = useState(false);
  const { bidder } = bid;
  const next = nextUndecided(question, bidder.id);
  const used = outcome === null ? [] : reasonsGiven(question, outcome, bidder.id);
  const waits = outcome === null ? words.waitsOutcome : reason.trim() === '' ? receive.waitsForReason : undefined;

  const keep = async (): Promise<void> => {
    if (outcome === null || waits !== undefined) return;
    const said = refusalOf(
      await run({ tender: place.tender, bid: bidder.id, criterion: question.criterion, outcome, reason: reason.trim() }),
    );
    setRefusal(said);
    if (said) return;
    if (next) onNext(next);
    else onClose();
  };

  return (
    <Dialog
      title={words.title(question.title, bidder.name)}
      isOpen
      onClose={onClose}
      width={isLooking ? 'wide' : 'regular'}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{receive.cancel}</Button>
          <Button look="primary" isPending={busy} waitsFor={waits} onPress={() => void keep()}>
            {next ? words.keepNext(next.bidder.name) : words.keep}
          </Button>
        </Row>
      }
    >
      <Stack gap="three">
        {question.text === '' ? null : <p className={styles.question}>{question.text}</p>}
        <Row align="end" isSpread>
          <Segments<GateOutcome | 'open'>
            label={words.choice}
            segments={[
              { id: 'pass', label: words.outcomes.pass, icon: 'done' },
              { id: 'fail', label: words.outcomes.fail, icon: 'refused' },
            ]}
            value={outcome ?? 'open'}
            onChange={(chosen) => setOutcome(chosen === 'open' ? null : chosen)}
          />
          <Button size="small" icon="eye" aria-pressed={isLooking} onPress={() => setLooking(!isLooking)}>
            {isLooking ? words.hideFiles : words.look}
          </Button>
        </Row>
        {isLooking ? <Files place={place} bid={bid} /> : null}
        <Stack gap="one">
          <TextArea label={receive.reason} description={words.reasonHelp} rows={3} value={reason} onChange={setReason} />
          {used.length === 0 ? null : (
            <Row>
              <MenuButton
                label={words.used}
                size="small"
                groups={[{ title: words.usedTitle, entries: used.map((text, index) => ({ id: String(index), label: text })) }]}
                onAction={(index) => setReason(used[Number(index)] ?? reason)}
              />
            </Row>
          )}
        </Stack>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};

const Files = ({ place, bid }: { readonly place: Where; readonly bid: Bid }) => {
  const read = useReading(place, bid.bidder.id);
  const documents = counting(bid.files)
    .filter(({ shut }) => shut === null)
    .map(documentOf);
  if (documents.length === 0) return <p className={styles.question}>{words.noFiles}</p>;
  return (
    <div className={styles.viewer}>
      <DocumentViewer documents={documents} read={read} />
    </div>
  );
};
