/** Preparing a tender: what bids will be judged by, by whom, and the freeze that fixes it. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Where } from '../../../shared/contract/words.ts';
import type { Finding } from '../../../shared/domain/check.ts';
import type { CriteriaTree } from '../../../shared/domain/criteria.ts';
import { path } from '../../../shared/domain/criteria.ts';
import type { CriterionId, ScaleId } from '../../../shared/domain/ids.ts';
import type { Model, TenderDetails } from '../../../shared/domain/model.ts';
import { scaleTemplates } from '../../../shared/domain/scale-templates.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { useAnswer, useCommand } from '../../app/ask.ts';
import { Heading, Notice, Page, RefusalNotice, Spinner, Tabs } from '../../kit/index.ts';
import type { OutlinePlace, TabSheet } from '../../kit/index.ts';
import { kitWords } from '../../words/kit.ts';
import { prepareWords } from '../../words/prepare.ts';
import { CriteriaTab } from './criteria/CriteriaTab.tsx';
import { useCriteria } from './criteria/use-criteria.ts';
import { notKept } from './draft/not-kept.ts';
import { useDraft, useFields } from './draft/use-draft.ts';
import type { TabId } from './finding-place.ts';
import { missingByTab, placeKey, tabOf } from './finding-place.ts';
import { FreezeTab } from './freeze/FreezeTab.tsx';
import { ConflictsAssessmentPart } from './people/ConflictsAssessmentPart.tsx';
import { PeopleTab } from './people/PeopleTab.tsx';
import { PolicyPart } from './policy/PolicyPart.tsx';
import { PrintedModel } from './print/PrintedModel.tsx';
import type { Rules } from './rules/RulesTab.tsx';
import { RulesTab } from './rules/RulesTab.tsx';
import { applyScaleChange } from './scales/scale-list.ts';
import { ScalesTab } from './scales/ScalesTab.tsx';
import type { Cutting } from './lots/FrameworkCutPart.tsx';
import type { Staging } from './stages/stage-list.ts';
import { EarlierPart } from './stages/EarlierPart.tsx';
import { lotName } from '../../../shared/domain/lot-words.ts';
import { lotsApart } from '../../words/lots-apart.ts';
import { LotOfPart } from './lots/LotOfPart.tsx';
import type { Lotting } from './lots/lot-list.ts';
import { TenderTab } from './tender/TenderTab.tsx';
import { TrialTab } from './trial/TrialTab.tsx';

type View = Output<'prepare.view'>;

export const PrepareScreen = ({ place }: { readonly place: Where }) => {
  const { value, refusal } = useAnswer('prepare.view', place);
  if (value) return <Preparing key={`${place.tender} ${place.record ?? ''}`} place={place} view={value} />;
  return (
    <Page>
      <Heading level={1}>{prepareWords.title}</Heading>
      {refusal ? <RefusalNotice refusal={refusal} /> : <Spinner label={prepareWords.loading} />}
    </Page>
  );
};

/** The same object while nothing of it changes, so that what is drawn from it alone need not be drawn again. */
const useModelOf = (
  tender: TenderDetails,
  { weightMode, rounding, tieBreak }: Rules,
  criteria: CriteriaTree,
  scales: readonly Scale[],
  { policy, panel, places, method, earlier, lotOf }: Pick<View, 'policy' | 'panel' | 'places' | 'method' | 'earlier' | 'lotOf'>,
  { lots, lotCap }: Lotting,
  { stages }: Staging,
  { frameworkCut }: Cutting,
): Model =>
  useMemo(
    () => ({
      tender,
      method,
      weightMode,
      criteria,
      scales,
      rounding,
      tieBreak,
      lots,
      lotCap,
      frameworkCut,
      stages,
      earlier: earlier && { ...earlier.before, scores: [] },
      lotOf: lotOf && lotOf.of,
      policy,
      panel: panel.map(({ member }) => member),
      places,
    }),
    [
      tender,
      method,
      weightMode,
      criteria,
      scales,
      rounding,
      tieBreak,
      lots,
      lotCap,
      frameworkCut,
      stages,
      earlier,
      lotOf,
      policy,
      panel,
      places,
    ],
  );

/** Everything of the model that can be edited, as it is being edited. */
const useModel = (tender: string, view: View) => {
  const describe = useCommand('prepare.describe');
  const setRules = useCommand('prepare.setRules');
  const setScale = useCommand('prepare.setScale');
  const removeScale = useCommand('prepare.removeScale');
  const setLots = useCommand('prepare.setLots');
  const setCut = useCommand('prepare.setFrameworkCut');
  const setStages = useCommand('prepare.setStages');
  const { weightMode, rounding, tieBreak, lots, lotCap, stages, frameworkCut } = view;
  const details = useFields(view.details, (next) => describe.run({ tender, details: next }));
  const rules = useFields(
    useMemo((): Rules => ({ weightMode, rounding, tieBreak }), [weightMode, rounding, tieBreak]),
    (next) => setRules.run({ tender, ...next, tieBreak: [...next.tieBreak] }),
  );
  const scales = useDraft(view.scales, {
    apply: applyScaleChange,
    keep: async (change) =>
      notKept(
        change.kind === 'set' ? await setScale.run({ tender, scale: change.scale }) : await removeScale.run({ tender, scale: change.id }),
      ),
  });
  const lotting = useFields(
    useMemo((): Lotting => ({ lots, lotCap }), [lots, lotCap]),
    (next) => setLots.run({ tender, lots: [...next.lots], cap: next.lotCap }),
  );
  const staging = useFields(
    useMemo((): Staging => ({ stages }), [stages]),
    (next) => setStages.run({ tender, stages: [...next.stages] }),
  );
  const cutting = useFields(
    useMemo((): Cutting => ({ frameworkCut }), [frameworkCut]),
    (next) => setCut.run({ tender, cut: next.frameworkCut }),
  );
  const criteria = useCriteria(tender, view.criteria);
  const model = useModelOf(details.value, rules.value, criteria.tree, scales.value(), view, lotting.value, staging.value, cutting.value);
  return { details, rules, scales, criteria, lotting, staging, cutting, model };
};

const Preparing = ({ place, view }: { readonly place: Where; readonly view: View }) => {
  const { details, rules, scales, criteria, lotting, staging, cutting, model } = useModel(place.tender, view);
  const { findings, frozen, readOnly } = view;
  const open = useMemo(() => findings.filter(({ answer }) => answer === null), [findings]);
  const isReadOnly = readOnly !== null;
  const [tab, setTab] = useState<TabId>(() => (view.criteria.length === 0 && !isReadOnly ? 'tender' : 'criteria'));
  const [at, setAt] = useState<OutlinePlace | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<CriterionId>>(() => new Set());
  const tabs = useRef<HTMLDivElement>(null);
  const [sent, setSent] = useState<Finding | null>(null);
  useEffect(() => {
    if (sent) focusOn(tabs.current, sent);
  }, [sent]);

  const show = (finding: Finding): void => {
    const { about } = finding;
    if (about.kind === 'criterion') {
      setAt({ row: about.id, column: 'title' });
      const above = path(criteria.tree, about.id).map(({ id }) => id);
      setFolded(new Set([...folded].filter((id) => !above.includes(id))));
    }
    setTab(tabOf(finding));
    setSent(finding);
  };

  const missing = missingByTab(findings);
  const toAnswer = open.filter(({ severity }) => severity === 'advisory').length;
  const sheet = (id: TabId, content: TabSheet['content']): TabSheet<TabId> => {
    const count = missing.get(id);
    const said =
      count === undefined ? (id === 'freeze' && toAnswer > 0 ? prepareWords.toAnswer(toAnswer) : null) : prepareWords.missing(count);
    return { id, title: prepareWords.tabs[id], content, ...(said === null ? {} : { count: said }) };
  };

  return (
    <Page>
      <Heading level={1}>{prepareWords.title}</Heading>
      {readOnly && place.record === undefined ? (
        <Notice kind="information" title={readOnly.sentence}>
          {readOnly.wayOut}
        </Notice>
      ) : null}
      {view.lotsApart.length === 0 ? null : (
        <Notice kind="information" title={lotsApart.gone(view.lots.filter(({ id }) => view.lotsApart.includes(id)).map(lotName))}>
          {lotsApart.goneWhy}
        </Notice>
      )}
      {frozen === null && view.freeze.turned.length > 0 && !isReadOnly ? <KeyTurned turned={view.freeze.turned} /> : null}
      {details.refusal ? <RefusalNotice refusal={details.refusal} onDismiss={details.dismiss} /> : null}
      <div ref={tabs}>
        <Tabs
          label={prepareWords.tabsLabel}
          value={tab}
          onChange={(next) => {
            criteria.draft.leave();
            setSent(null);
            setTab(next);
          }}
          tabs={[
            sheet(
              'tender',
              <TenderTab
                details={details}
                lotting={lotting}
                staging={staging}
                cutting={cutting}
                isReadOnly={isReadOnly}
                origin={
                  view.lotOf || view.earlier ? (
                    <>
                      {view.lotOf ? <LotOfPart lotOf={view.lotOf.of} freezeWords={view.lotOf.freezeWords} /> : null}
                      {view.earlier ? (
                        <EarlierPart tender={place.tender} earlier={view.earlier} stages={view.stages} isReadOnly={isReadOnly} />
                      ) : null}
                    </>
                  ) : null
                }
                policy={
                  <PolicyPart tender={place.tender} policy={view.policy} scales={scales} criteria={criteria} isReadOnly={isReadOnly} />
                }
              />,
            ),
            sheet(
              'criteria',
              <CriteriaTab
                criteria={criteria}
                model={model}
                findings={open}
                isReadOnly={isReadOnly}
                place={at}
                onPlace={setAt}
                folded={folded}
                onFold={setFolded}
                onScales={() => setTab('scales')}
                onFirstScale={() => {
                  const id = crypto.randomUUID() as ScaleId;
                  scales.make({ kind: 'set', scale: { ...scaleTemplates[0], id } });
                  return id;
                }}
              />,
            ),
            sheet('scales', <ScalesTab scales={scales} criteria={criteria} findings={open} isReadOnly={isReadOnly} />),
            sheet(
              'rules',
              <RulesTab
                tender={place.tender}
                method={view.method}
                rules={rules}
                criteria={criteria}
                estimatedValue={details.value.estimatedValue}
                isReadOnly={isReadOnly}
              />,
            ),
            sheet(
              'people',
              <PeopleTab
                tender={place.tender}
                panel={view.panel}
                findings={open}
                isReadOnly={isReadOnly}
                assessment={
                  <ConflictsAssessmentPart
                    tender={place.tender}
                    versions={view.conflictsAssessments}
                    maySign={place.record === undefined && view.assessConflicts === null}
                  />
                }
              />,
            ),
            sheet('test', <TrialTab place={place} model={model} />),
            sheet(
              'freeze',
              <FreezeTab
                tender={place.tender}
                model={model}
                findings={findings}
                answered={view.answered}
                isReadOnly={isReadOnly}
                lock={view.freeze}
                frozen={frozen}
                former={view.former}
                lift={view.lift}
                isRecord={place.record !== undefined}
                onShow={show}
              />,
            ),
          ]}
        />
      </div>
      <PrintedModel model={model} answered={view.answered} freezeHash={frozen?.hash ?? null} place={place} />
    </Page>
  );
};

/** Said on every tab, because a change on any of them makes the key void. */
const KeyTurned = ({ turned }: { readonly turned: View['freeze']['turned'] }) => (
  <Notice kind="warning" title={turned.map(({ name, at }) => kitWords.keys.turned(name, at)).join(' ')}>
    {prepareWords.freeze.turnedWarning}
  </Notice>
);

/** The first thing to use at the place that a finding is about, or else the tab that it is in. */
const focusOn = (tabs: HTMLElement | null, { about }: Finding): void => {
  const place =
    about.kind === 'criterion' ? '[role="treegrid"] [tabindex="0"]' : `[data-about="${placeKey(about)}"] :is(input, textarea, button)`;
  const target = tabs?.querySelector<HTMLElement>(place) ?? tabs?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
};
