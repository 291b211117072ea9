/** Due diligence on each bid that the method leads to: what was seen, and what became of a claim that it contradicts. */

import { useState } from 'react';
import type { Criterion } from '../../../../shared/domain/criteria.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, CheckboxGroup, DescriptionList, FormDialog, Part, Select, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { assurance } from '../../../words/assurance.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';

const words = assurance.diligence;

export interface DueDiligencePanelProps {
  readonly tender: string;
  readonly dueDiligence: View['dueDiligence'];
  readonly bids: View['bids'];
  readonly criteria: View['criteria'];
  readonly isOpen: boolean;
}

const titleOf = ({ number, title }: Criterion): string => `${number} ${title}`.trim();

export const DueDiligencePanel = ({ tender, dueDiligence, bids, criteria, isOpen }: DueDiligencePanelProps) => {
  const [about, setAbout] = useState<string | null>(null);
  const mayRecord = isOpen && dueDiligence.record === null;
  // Whoever was looked into stays in sight when another bid leads since.
  const shown = bids.filter(({ bid }) => dueDiligence.bids.includes(bid) || dueDiligence.given.some((one) => one.bid === bid));
  const nameOf = (id: string): string => bids.find(({ bid }) => bid === id)?.name ?? '';
  const questionOf = (id: string): string => {
    const found = criteria.find((one) => one.id === id);
    return found ? titleOf(found) : '';
  };
  return (
    <Part title={words.title}>
      <Stack gap="three">
        <p className={styles.reason}>{words.lead}</p>
        {shown.length === 0 ? <p>{words.noneYet}</p> : null}
        {shown.map(({ bid, name }) => {
          const given = dueDiligence.given.filter((one) => one.bid === bid);
          return (
            <Stack key={bid}>
              <p>
                <strong>{name}</strong>
                {given.length === 0 ? `: ${words.none}` : null}
              </p>
              {given.map(({ evidence, standing, exclusion, outcome, reason, claims, made }) => (
                <div key={made.at} className={styles.reason}>
                  <DescriptionList
                    facts={[
                      { term: words.outcome, detail: `${words.outcomes[outcome.kind]}. ${reason}` },
                      ...claims.map(({ criterion, state }) => ({ term: questionOf(criterion), detail: words.claims[state] })),
                      { term: words.evidence, detail: evidence },
                      { term: words.standing, detail: standing },
                      { term: words.exclusion, detail: exclusion },
                    ]}
                  />
                  <p className={styles.facts}>{words.recorded(made.by, made.at)}</p>
                </div>
              ))}
              {mayRecord && dueDiligence.bids.includes(bid) ? (
                <div>
                  <Button aria-label={words.actOn(name)} onPress={() => setAbout(bid)}>
                    {words.act}
                  </Button>
                </div>
              ) : null}
            </Stack>
          );
        })}
      </Stack>
      {about === null ? null : (
        <DueDiligenceDialog tender={tender} bid={about} name={nameOf(about)} criteria={criteria} onClose={() => setAbout(null)} />
      )}
    </Part>
  );
};

interface DueDiligenceDialogProps extends Pick<DueDiligencePanelProps, 'tender' | 'criteria'> {
  readonly bid: string;
  readonly name: string;
  readonly onClose: () => void;
}

type Outcome = keyof typeof words.outcomes;

interface Said {
  readonly evidence: string;
  readonly standing: string;
  readonly exclusion: string;
  readonly outcome: Outcome | null;
  readonly criteria: readonly string[];
  readonly reason: string;
}

const blank: Said = { evidence: '', standing: '', exclusion: '', outcome: null, criteria: [], reason: '' };

const DueDiligenceDialog = ({ tender, bid, name, criteria, onClose }: DueDiligenceDialogProps) => {
  const { run, busy } = useCommand('award.recordDueDiligence');
  const { typed, type, forget } = useTyped<Said>(`due diligence ${bid}`, blank);
  const { evidence, standing, exclusion, outcome, reason } = typed;
  const isWhole =
    [evidence, standing, exclusion, reason].every((text) => text.trim() !== '') &&
    (outcome === 'confirmed' || (outcome === 'contradicted' && typed.criteria.length > 0));
  const record = async (): Promise<Refusal | null> => {
    if (outcome === null) return null;
    const said = refusalOf(
      await run({
        tender,
        bid,
        evidence: evidence.trim(),
        standing: standing.trim(),
        exclusion: exclusion.trim(),
        outcome: outcome === 'confirmed' ? { kind: outcome } : { kind: outcome, criteria: [...typed.criteria] },
        reason: reason.trim(),
      }),
    );
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.actOn(name)}
      onClose={onClose}
      act={words.act}
      isPending={busy}
      waitsFor={isWhole ? undefined : words.waits}
      onAct={record}
    >
      {(['evidence', 'standing', 'exclusion'] as const).map((part) => (
        <TextArea key={part} label={words[part]} rows={2} value={typed[part]} onChange={(text) => type({ ...typed, [part]: text })} />
      ))}
      <Select<Outcome>
        label={words.outcome}
        placeholder={words.choose}
        value={outcome}
        onChange={(chosen) => type({ ...typed, outcome: chosen })}
        choices={(['confirmed', 'contradicted'] as const).map((id) => ({
          id,
          label: words.outcomes[id],
          detail: words.outcomeDetails[id],
        }))}
      />
      {outcome === 'contradicted' ? (
        <CheckboxGroup<string>
          label={words.questions}
          value={typed.criteria}
          onChange={(chosen) => type({ ...typed, criteria: chosen })}
          choices={criteria.filter((one) => one.kind === 'scored').map((one) => ({ id: one.id, label: titleOf(one) }))}
        />
      ) : null}
      <TextArea label={words.reason} rows={2} value={reason} onChange={(text) => type({ ...typed, reason: text })} />
    </FormDialog>
  );
};
