/** One decision on one bidder: pass or fail, with the reason, and the bidder's files beside it. */

import { useEffect, useRef, useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { documentOf, refusalOf, useCommand, useFilesOfBid } from '../../../app/ask.ts';
import { DocumentViewer } from '../../../kit/document/DocumentViewer.tsx';
import { Button, Dialog, MenuButton, RefusalNotice, Row, Segments, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { counting } from '../model.ts';
import type { Bid } from '../model.ts';
import styles from '../receive.module.css';
import { nextUndecided, reasonsGiven } from './gate-list.ts';
import type { Decision, GateOfAll, GateOutcome } from './gate-list.ts';
import gates from './gates.module.css';

const words = receive.gates;

export interface GateDialogProps {
  readonly place: Where;
  readonly gate: GateOfAll;
  readonly decision: Decision;
  /** On to another bidder for whom the same question is open. */
  readonly onNext: (bid: Bid) => void;
  readonly onClose: () => void;
}

/** Stays open from bidder to bidder, with the files in sight if they were. */
export const GateDialog = ({ place, gate, decision, onNext, onClose }: GateDialogProps) => {
  const [isLooking, setLooking] = useState(false);
  const [done, setDone] = useState<ReadonlySet<string>>(() => new Set());
  const { bidder } = decision.bid;
  return (
    <Dialog title={words.title(gate.title, bidder.name)} isOpen onClose={onClose} width={isLooking ? 'wide' : 'regular'}>
      <Stack gap="three">
        {gate.text === '' ? null : <p className={gates.question}>{gate.text}</p>}
        <Row>
          <Button size="small" icon="eye" aria-pressed={isLooking} onPress={() => setLooking(!isLooking)}>
            {isLooking ? words.hideFiles : words.look}
          </Button>
        </Row>
        {isLooking ? <Files place={place} bid={decision.bid} /> : null}
        <DecisionForm
          key={bidder.id}
          tender={place.tender}
          question={gate}
          decision={decision}
          done={done}
          onDone={() => setDone(new Set([...done, bidder.id]))}
          onNext={onNext}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
};

interface DecisionFormProps extends Pick<GateDialogProps, 'decision' | 'onNext' | 'onClose'> {
  readonly tender: string;
  readonly question: GateOfAll;
  /** Bidders decided in this dialog. */
  readonly done: ReadonlySet<string>;
  readonly onDone: () => void;
}

const DecisionForm = ({ tender, question, decision: { bid, gate }, done, onDone, onNext, onClose }: DecisionFormProps) => {
  const { id, name } = bid.bidder;
  const { run, busy } = useCommand('receive.decideGate');
  const [outcome, setOutcome] = useState<GateOutcome | null>(gate.outcome);
  const { typed: reason, type: setReason, forget } = useTyped(`gate ${question.id} ${id}`, gate.reason);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // From one bidder to the next the work goes on where it begins.
  useEffect(() => form.current?.querySelector<HTMLElement>('[role="radio"]')?.focus(), []);
  const next = nextUndecided(question, id, done);
  const used = outcome === null ? [] : reasonsGiven(question, outcome, id);
  const waits = outcome === null ? words.waitsOutcome : reason.trim() === '' ? receive.waitsForReason : undefined;

  const keep = async (): Promise<void> => {
    if (outcome === null || waits !== undefined) return;
    const said = refusalOf(await run({ tender, bid: id, criterion: question.criterion, outcome, reason: reason.trim() }));
    setRefusal(said);
    if (said) return;
    forget();
    onDone();
    if (next) onNext(next);
    else onClose();
  };

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Stack gap="three">
        <Segments<GateOutcome | 'open'>
          label={words.choiceFor(name)}
          segments={[
            { id: 'pass', label: words.outcomes.pass, icon: 'done' },
            { id: 'fail', label: words.outcomes.fail, icon: 'refused' },
          ]}
          value={outcome ?? 'open'}
          onChange={(chosen) => setOutcome(chosen === 'open' ? null : chosen)}
        />
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
        <div className={styles.ends}>
          <Button onPress={onClose}>{receive.cancel}</Button>
          <Button type="submit" look="primary" isPending={busy} waitsFor={waits}>
            {next ? words.keepNext(next.bidder.name) : words.keep}
          </Button>
        </div>
      </Stack>
    </form>
  );
};

const Files = ({ place, bid }: { readonly place: Where; readonly bid: Bid }) => {
  const read = useFilesOfBid(place, bid.bidder.id);
  const documents = counting(bid.files)
    .filter(({ shut }) => shut === null)
    .map(documentOf);
  if (documents.length === 0) return <p className={gates.question}>{words.noFiles}</p>;
  return (
    <div className={gates.viewer}>
      <DocumentViewer documents={documents} read={read} />
    </div>
  );
};
