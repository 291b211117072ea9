/** How far long work is, in the words of whoever does it. */

import { kitWords } from '../../words/kit.ts';
import { Progress } from './Progress.tsx';

export interface WorkProgressProps {
  /** Null before anything has been said about it. */
  readonly progress: { readonly label: string; readonly done: number; readonly total: number | null } | null;
  readonly cancel: () => void;
}

export function WorkProgress({ progress, cancel }: WorkProgressProps) {
  const percent = progress?.total ? Math.min(100, Math.floor((progress.done / progress.total) * 100)) : null;
  return (
    <Progress
      label={progress?.label ?? kitWords.beginning}
      percent={percent}
      shown={percent === null ? kitWords.underWay : kitWords.percent(percent)}
      onCancel={cancel}
    />
  );
}
