/** One commitment agreed: what is due in which quarter, who answers for it, by which clause, what follows if it is missed, and whether it is a KPI. */

import { quarterName } from '../../../../shared/domain/quarters.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import {
  Button,
  Columns,
  FieldSet,
  FormDialog,
  inWords,
  NumberText,
  Row,
  Select,
  TextArea,
  TextField,
  useTyped,
} from '../../../kit/index.ts';
import { commitmentWords as words } from '../../../words/commitments.ts';
import { shortly } from '../figures.ts';
import { type Commitment, draftOf, faultIn, missingIn, placedOf, quartersOf, spread, termsOf, type TermsDraft } from './terms-draft.ts';

export interface AgreeDialogProps {
  readonly tender: string;
  readonly commitment: Commitment;
  readonly onClose: () => void;
}

export const AgreeDialog = ({ tender, commitment, onClose }: AgreeDialogProps) => {
  const { bid, measure, title, supplier, unit, quantity, start, end, agreed } = commitment;
  const { run, busy } = useCommand('award.agreeCommitment');
  const { typed: draft, type, forget } = useTyped<TermsDraft>(`commitment ${bid} ${measure}`, draftOf(commitment));
  const missing = missingIn(draft, agreed !== null);
  const quarters = quartersOf(draft);
  const set = (more: Partial<TermsDraft>): void => type({ ...draft, ...more });
  const agree = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, bid, measure, terms: termsOf(draft), reason: draft.reason.trim() }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.title(title)}
      onClose={onClose}
      act={words.act}
      isPending={busy}
      waitsFor={missing === null ? undefined : words.waits[missing]}
      onAct={agree}
    >
      <p>{words.holds(supplier, `${shortly(quantity)} ${unit}`)}</p>
      <p>{words.term(start, end)}</p>
      <Columns narrowest="12rem" gap="two">
        <TextField label={words.first} description={words.firstHint} value={draft.first} onChange={(first) => set({ first })} />
        <TextField label={words.count} description={words.countHint} value={draft.count} onChange={(count) => set({ count })} />
      </Columns>
      {quarters.length === 0 ? null : (
        <FieldSet legend={words.due} description={words.dueHint(unit)}>
          <Row>
            <Button size="small" onPress={() => type(spread(draft, quantity))}>
              {words.spread(quarters.length)}
            </Button>
          </Row>
          <Columns narrowest="9rem" gap="two">
            {quarters.map((quarter) => (
              <NumberText
                key={quarter}
                label={quarterName(quarter)}
                value={draft.due[quarter] ?? ''}
                onChange={(typed) => set({ due: { ...draft.due, [quarter]: typed } })}
                refusal={inWords(faultIn(draft, quarter))}
              />
            ))}
          </Columns>
          <Sum draft={draft} quantity={quantity} />
        </FieldSet>
      )}
      <TextField label={words.owner} description={words.ownerHint} value={draft.owner} onChange={(owner) => set({ owner })} />
      <TextField label={words.clause} value={draft.clause} onChange={(clause) => set({ clause })} />
      <TextArea label={words.remedy} description={words.remedyHint} rows={2} value={draft.remedy} onChange={(remedy) => set({ remedy })} />
      <Select
        label={words.isKpi}
        placeholder={words.yesOrNo}
        value={draft.isKpi}
        choices={words.kpiChoices}
        onChange={(isKpi) => set({ isKpi })}
      />
      {draft.isKpi === 'yes' ? <TextField label={words.kpi} value={draft.kpi} onChange={(kpi) => set({ kpi })} /> : null}
      {agreed ? <TextArea label={words.reason} rows={2} value={draft.reason} onChange={(reason) => set({ reason })} /> : null}
    </FormDialog>
  );
};

const Sum = ({ draft, quantity }: { readonly draft: TermsDraft; readonly quantity: string }) => {
  const { placed, left } = placedOf(draft, quantity);
  return (
    <p role="status">
      {left.startsWith('-')
        ? words.over(shortly(placed), shortly(quantity), shortly(left.slice(1)))
        : words.placed(shortly(placed), shortly(quantity), left === '0' ? null : shortly(left))}
    </p>
  );
};
