/** Other weights, drawn from a seed: the bars grow as draws come, and it can be left at any moment. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import type { WeightDraws } from '../../../../shared/domain/weight-draws.ts';
import { refusalOf, useCommand, useWork } from '../../../app/ask.ts';
import { Button, Columns, NumberText, Part, RefusalNotice, Row, Segments, StackedBars, Stack, WorkProgress } from '../../../kit/index.ts';
import type { RobustnessWords } from '../../../words/robustness.ts';
import { drawOrderOf, startingDraw, troublesOf, type TypedDraw } from './draw-order.ts';
import { type NameOf, percentOf, shareBars } from './figures.ts';
import styles from './robustness.module.css';

interface DrawsPanelProps {
  readonly at: Where & { readonly lot?: string };
  readonly nameOf: NameOf;
  readonly words: RobustnessWords['draws'];
}

export const DrawsPanel = ({ at, nameOf, words }: DrawsPanelProps) => {
  const { run, busy } = useCommand('award.drawWeights');
  const { begin, ...work } = useWork();
  const [typed, setTyped] = useState<TypedDraw>(startingDraw);
  const [drawn, setDrawn] = useState<WeightDraws | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const troubles = troublesOf(typed);
  const order = drawOrderOf(typed);
  const draw = async (): Promise<void> => {
    if (!order) return;
    setRefusal(null);
    const answer = await run({ ...at, job: begin(), order });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setDrawn(answer.value);
  };
  const soFar = (work.progress?.soFar ?? null) as WeightDraws | null;
  const shown = busy ? soFar : drawn;
  const field = (name: 'draws' | 'spread' | 'seed') => ({
    label: words[name],
    value: typed[name],
    onChange: (next: string) => setTyped({ ...typed, [name]: next }),
    refusal: troubles[name],
    isDisabled: busy,
  });
  return (
    <Part title={words.title}>
      <Stack gap="three">
        {words.about ? <p>{words.about}</p> : null}
        <p className={styles.quiet}>{words.lead}</p>
        <Columns narrowest="15.5rem">
          <NumberText {...field('spread')} description={words.spreadHint} prefix="±" />
          <NumberText {...field('draws')} description={words.drawsHint} />
          <NumberText {...field('seed')} description={words.seedHint} isLong />
        </Columns>
        <Segments
          label={words.level}
          isDisabled={busy}
          value={typed.level}
          segments={(['sections', 'items'] as const).map((id) => ({ id, label: words.levels[id] }))}
          onChange={(level) => setTyped({ ...typed, level })}
        />
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {busy ? (
          <WorkProgress {...work} />
        ) : (
          <Row>
            <Button waitsFor={order ? undefined : words.waits} onPress={() => void draw()}>
              {words.button}
            </Button>
          </Row>
        )}
        {shown ? <Shares draws={shown} nameOf={nameOf} words={words} /> : <p className={styles.quiet}>{words.noDraws}</p>}
      </Stack>
    </Part>
  );
};

const Shares = ({ draws, nameOf, words }: Omit<DrawsPanelProps, 'at'> & { readonly draws: WeightDraws }) => {
  const [leader] = draws.shares.toSorted((a, b) => b.first - a.first);
  return (
    <>
      <StackedBars
        title={words.chart}
        sentence={words.sentence(leader ? nameOf(leader.bid) : '', percentOf(leader?.first ?? 0, draws.draws), draws.draws)}
        bars={shareBars(draws, nameOf)}
        full={draws.draws}
        nameTitle={words.bidder}
        totalTitle={words.share}
      />
      <p className={styles.quiet}>{words.facts(draws.seed, draws.generator, draws.spread)}</p>
    </>
  );
};
