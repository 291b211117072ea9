/** How far long work is, in the words of whoever does it. */

import { Progress } from '../../kit/index.ts';
import { archive } from '../../words/archive.ts';
import type { WorkUnderWay } from './use-work.ts';

export const WorkProgress = ({ progress, cancel }: Pick<WorkUnderWay, 'progress' | 'cancel'>) => {
  const percent = progress?.total ? Math.min(100, Math.floor((progress.done / progress.total) * 100)) : null;
  return (
    <Progress
      label={progress?.label ?? archive.work.beginning}
      percent={percent}
      shown={percent === null ? archive.work.underWay : archive.work.percent(percent)}
      onCancel={cancel}
    />
  );
};
