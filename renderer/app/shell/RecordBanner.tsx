/** Says above every screen of an opened pack or a replay that it is only read, whose it is and how far it can be relied on. */

import type { Where } from '../../../shared/contract/words.ts';
import { Button, Icon, StateBadge } from '../../kit/index.ts';
import type { IconName, Tone } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import { useAnswer, useCommand, useGo } from '../ask.ts';
import { pathOf } from '../routes.ts';
import styles from './shell.module.css';

type VerdictKind = keyof typeof app.record.verdicts;

const looks: Readonly<Record<VerdictKind, readonly [IconName, Tone]>> = {
  intact: ['done', 'good'],
  'intact-identities-unproven': ['done', 'warn'],
  incomplete: ['warning', 'warn'],
  altered: ['refused', 'bad'],
  'not-a-pack': ['refused', 'bad'],
  'too-new': ['warning', 'warn'],
};

export interface RecordBannerProps {
  readonly record: string;
  readonly place: Where;
}

export const RecordBanner = ({ record, place }: RecordBannerProps) => {
  const go = useGo();
  const { value } = useAnswer('archive.record', { record });
  const closeRecord = useCommand('archive.closeRecord');
  if (!value) return null;
  const { verdict, title } = value;
  const close = async (): Promise<void> => {
    await closeRecord.run({ record });
    go(verdict === null ? pathOf({ tender: place.tender }, 'archive') : '/');
  };
  return (
    <section className={styles.record} aria-label={verdict === null ? app.record.replay : app.record.pack}>
      <Icon name={verdict === null ? 'eye' : 'pack'} />
      <p className={styles.recordWords}>
        <strong>{verdict === null ? app.record.replay : `${app.record.pack}, ${title}`}</strong>
        <span>{app.record.sentence}</span>
      </p>
      {verdict === null ? null : (
        <StateBadge icon={looks[verdict.kind][0]} tone={looks[verdict.kind][1]}>
          {app.record.verdicts[verdict.kind]}
        </StateBadge>
      )}
      {verdict === null ? null : (
        <Button size="small" onPress={() => go(pathOf(place, 'archive'))}>
          {app.record.toVerdict}
        </Button>
      )}
      <Button size="small" isPending={closeRecord.busy} onPress={() => void close()}>
        {verdict === null ? app.record.closeReplay : app.record.close}
      </Button>
    </section>
  );
};
