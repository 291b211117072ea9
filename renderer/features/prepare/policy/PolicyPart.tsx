/** The policy pack that the tender is held to: which, what it asks for and where from, and what can be taken from it. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { CriterionId, ScaleId } from '../../../../shared/domain/ids.ts';
import type { ChosenPolicy, PolicyPack } from '../../../../shared/domain/policy.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useAnswer, useCommand } from '../../../app/ask.ts';
import { Button, Columns, DescriptionList, MenuButton, Notice, Part, RefusalNotice, Row, Select, Stack } from '../../../kit/index.ts';
import { policyWords as words } from '../../../words/policy.ts';
import { withNumbers } from '../criteria/numbering.ts';
import type { Criteria } from '../criteria/use-criteria.ts';
import type { Draft } from '../draft/draft.ts';
import { placeKey } from '../finding-place.ts';
import type { ScaleChange } from '../scales/scale-list.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { ImportPolicy } from './ImportPolicy.tsx';
import { PolicyDemands, PolicyLimits, PolicyThresholds } from './PolicyDemands.tsx';
import { takeQuestion } from '../criteria/take-question.ts';

export interface PolicyPartProps {
  readonly tender: string;
  readonly policy: ChosenPolicy | null;
  readonly scales: Draft<readonly Scale[], ScaleChange>;
  readonly criteria: Criteria;
  readonly isReadOnly: boolean;
}

type Kept = Output<'policy.list'>['packs'][number];

const none = 'none';

export const PolicyPart = ({ tender, policy, scales, criteria, isReadOnly }: PolicyPartProps) => {
  const { value } = useAnswer('policy.list', {}, { enabled: !isReadOnly });
  const { run } = useCommand('policy.choose');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isImporting, setImporting] = useState(false);
  const packs = value?.packs ?? [];
  const here = packs.find(({ pack }) => pack.id === policy?.id);
  const choose = async (id: string): Promise<void> => setRefusal(refusalOf(await run({ tender, id: id === none ? null : id })));
  return (
    <Part
      title={words.title}
      actions={
        isReadOnly ? undefined : (
          <Button size="small" icon="tray" onPress={() => setImporting(true)}>
            {words.import}
          </Button>
        )
      }
    >
      <Stack gap="three">
        <div data-about={placeKey({ kind: 'policy' })}>
          <Select
            label={words.choose}
            description={words.hint}
            placeholder={words.placeholder}
            isDisabled={isReadOnly || value === undefined}
            value={policy?.id ?? none}
            choices={[{ id: none, label: words.none, detail: words.noneDetail }, ...choicesOf(packs, policy)]}
            onChange={(id) => void choose(id)}
          />
        </div>
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {policy && here && here.pack.version > policy.version ? (
          <Notice kind="information" title={words.newer(here.pack.version)}>
            <Button size="small" onPress={() => void choose(policy.id)}>
              {words.takeNewer}
            </Button>
          </Notice>
        ) : null}
        {policy ? (
          <Columns narrowest="22rem" gap="four">
            <PolicyDemands policy={policy} />
            <Stack gap="two">
              <DescriptionList
                facts={[
                  ...(here && here.sha256 === policy.sha256
                    ? [
                        { term: words.bodies, detail: here.pack.bodies },
                        ...(here.pack.note === '' ? [] : [{ term: words.note, detail: here.pack.note }]),
                      ]
                    : []),
                  { term: words.digest, detail: policy.sha256.replaceAll(/.{8}(?=.)/g, '$& ') },
                ]}
              />
              {here && !isReadOnly ? <Taking pack={here.pack} scales={scales} criteria={criteria} /> : null}
            </Stack>
          </Columns>
        ) : null}
        {policy ? <PolicyThresholds policy={policy} /> : null}
        {policy ? <PolicyLimits policy={policy} /> : null}
      </Stack>
      {isImporting ? <ImportPolicy onClose={() => setImporting(false)} /> : null}
    </Part>
  );
};

/** Those of this computer; one that came with the tender and is not here stands by its own name. */
const choicesOf = (packs: readonly Kept[], policy: ChosenPolicy | null) => {
  const here = packs.map(({ pack, importedAt }) => ({
    id: pack.id,
    label: pack.title,
    detail: importedAt === null ? words.version(pack.version) : words.imported(pack.version),
  }));
  return policy && !packs.some(({ pack }) => pack.id === policy.id)
    ? [...here, { id: policy.id, label: policy.title, detail: words.version(policy.version) }]
    : here;
};

const Taking = ({ pack, scales, criteria }: Pick<PolicyPartProps, 'scales' | 'criteria'> & { readonly pack: PolicyPack }) => {
  const [said, setSaid] = useState('');
  const take = (entry: string): void => {
    const [kind, place] = entry.split(' ');
    const scale = kind === 'scale' ? pack.scales[Number(place)] : undefined;
    if (scale) {
      const refusal = scales.make({ kind: 'set', scale: { ...scale, id: crypto.randomUUID() as ScaleId } });
      setSaid(refusal?.sentence ?? words.tookScale(scale.name));
    }
    const question = kind === 'question' ? pack.questions[Number(place)] : undefined;
    if (!question) return;
    const { tree } = criteria.draft.state();
    const changes = withNumbers(tree, takeQuestion(tree, question, crypto.randomUUID() as CriterionId, scales.value()[0]?.id ?? null));
    const refusal = changes.ok ? criteria.draft.make(words.deed(question.title), changes.value) : changes.refusal;
    setSaid(refusal?.sentence ?? words.tookQuestion(question.title));
  };
  if (pack.scales.length === 0 && pack.questions.length === 0) return null;
  return (
    <Stack gap="one">
      <p>{words.takeWhat(pack.scales.length, pack.questions.length)}</p>
      <Row>
        <MenuButton
          label={words.take}
          icon="add"
          size="small"
          groups={[
            {
              title: words.takeMenu.scales,
              entries: pack.scales.map(({ name }, at) => ({ id: `scale ${at}`, label: words.takeScale(name) })),
            },
            {
              title: words.takeMenu.questions,
              entries: pack.questions.map(({ title }, at) => ({ id: `question ${at}`, label: words.takeQuestion(title) })),
            },
          ].filter(({ entries }) => entries.length > 0)}
          onAction={take}
        />
      </Row>
      <p role="status">{said}</p>
    </Stack>
  );
};
