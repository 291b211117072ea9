/** Words that more than one area uses; each area keeps its own beside this file. */

export const common = {
  product: 'Tender Panel',
  /** The six jobs of a tender, in their order. */
  jobs: {
    prepare: 'Prepare',
    receive: 'Receive',
    score: 'Score',
    moderate: 'Moderate',
    award: 'Award',
    archive: 'Archive',
  },
  /** What stands for the award before the last stage of a procedure. */
  whoGoesOn: 'Who goes on',
  yes: 'Yes',
  no: 'No',
  next: 'Next',
  previous: 'Previous',
  open: 'Open',
  undo: 'Undo',
  lock: 'Lock',
} as const;
