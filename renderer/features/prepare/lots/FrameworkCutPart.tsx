/** Who is admitted to a framework: how many, by what rule, and what becomes of those exactly on the line. */

import type { Model } from '../../../../shared/domain/model.ts';
import { Part, RefusalNotice, Select, Stack } from '../../../kit/index.ts';
import { lotWords as words } from '../../../words/prepare-lots.ts';
import type { Fields } from '../draft/use-draft.ts';
import { placeKey } from '../finding-place.ts';
import styles from '../prepare.module.css';
import { cutBeginnings, CutFields } from './CutFields.tsx';

export type Cutting = Pick<Model, 'frameworkCut'>;

export interface FrameworkCutPartProps {
  readonly cutting: Fields<Cutting>;
  readonly isReadOnly: boolean;
}

const kinds = ['one', 'first', 'above', 'within'] as const;

export const FrameworkCutPart = ({ cutting, isReadOnly }: FrameworkCutPartProps) => {
  const { frameworkCut } = cutting.value;
  return (
    <Part title={words.cutTitle}>
      <div data-about={placeKey({ kind: 'rules', field: 'frameworkCut' })}>
        <Stack gap="two">
          <p className={styles.quiet}>{words.cutIntro}</p>
          {cutting.refusal ? <RefusalNotice refusal={cutting.refusal} onDismiss={cutting.dismiss} /> : null}
          <Select
            label={words.cut}
            placeholder={words.cut}
            isDisabled={isReadOnly}
            value={frameworkCut?.kind ?? 'one'}
            choices={kinds.map((id) => ({ id, label: words.cuts[id] }))}
            onChange={(kind) => cutting.change({ frameworkCut: kind === 'one' ? null : cutBeginnings[kind] })}
          />
          {frameworkCut ? (
            <CutFields cut={frameworkCut} isReadOnly={isReadOnly} onChange={(cut) => cutting.change({ frameworkCut: cut })} />
          ) : null}
        </Stack>
      </div>
    </Part>
  );
};
