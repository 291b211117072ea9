/** The closed list of grounds, each with its own decision, and the tenders that were left out on them. */

import { type DisregardGroundCode, disregardGrounds } from '../../../../shared/domain/disregard.ts';
import { Button, DataTable, Disclosure, Part } from '../../../kit/index.ts';
import { gates } from '../../../words/gates.ts';
import type { GatesView } from '../exclusion/concern.ts';
import styles from '../receive.module.css';
import { inHand, restingConcerns, restsOnConcern } from './disregard-form.ts';
import { LeftOut } from './LeftOut.tsx';

const words = gates.disregard;
const codes = Object.keys(disregardGrounds) as DisregardGroundCode[];

export interface DisregardPartProps {
  readonly view: GatesView;
  readonly onUse: (ground: DisregardGroundCode) => void;
  readonly onTakeBack: (decision: GatesView['disregarded'][number]) => void;
}

const waitsFor = (ground: DisregardGroundCode, view: GatesView): string | undefined => {
  if (ground === 'abnormally-low') return words.waitsFor.price;
  if (restsOnConcern(ground) && restingConcerns(ground, view).length === 0) return words.waitsFor.concern;
  return inHand(view).length === 0 ? words.waitsFor.bids : undefined;
};

export const DisregardPart = ({ view, onUse, onTakeBack }: DisregardPartProps) => {
  const { may, disregarded, bids } = view;
  return (
    <Part level={3} title={words.title}>
      <p className={styles.quiet}>{words.lead}</p>
      {disregarded.length === 0 ? <p>{words.none}</p> : <LeftOut disregarded={disregarded} bids={bids} onTakeBack={onTakeBack} />}
      {may.disregard === null ? (
        <Disclosure title={words.caption} level={4}>
          <DataTable
            caption={words.caption}
            isCaptionHidden
            rows={codes}
            rowKey={(code) => code}
            columns={[
              {
                id: 'ground',
                title: words.ground,
                isRowHeader: true,
                render: (code) => (
                  <span className={styles.sentences}>
                    <span>{disregardGrounds[code].title}</span>
                    <span className={styles.alias}>{disregardGrounds[code].citation}</span>
                  </span>
                ),
              },
              { id: 'choice', title: words.choice, width: '11rem', render: (code) => words.modalities[disregardGrounds[code].modality] },
              {
                id: 'act',
                title: words.act,
                width: '8rem',
                render: (code) => (
                  <Button
                    size="small"
                    aria-label={words.ofGround(disregardGrounds[code].title)}
                    waitsFor={waitsFor(code, view)}
                    onPress={() => onUse(code)}
                  >
                    {words.use}
                  </Button>
                ),
              },
            ]}
          />
        </Disclosure>
      ) : may.disregard.code === 'not-your-role' ? (
        <p className={styles.quiet}>{words.notYours}</p>
      ) : null}
    </Part>
  );
};
