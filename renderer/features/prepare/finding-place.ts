/** Where a finding is put right: the tab, and the place in it. */

import type { Finding, FindingSubject } from '../../../shared/domain/check.ts';

export type TabId = 'tender' | 'criteria' | 'scales' | 'rules' | 'people' | 'test' | 'freeze';

export const tabOf = ({ about }: Finding): Exclude<TabId, 'freeze'> => {
  switch (about.kind) {
    case 'tender':
    case 'policy':
      return 'tender';
    case 'criteria':
    case 'criterion':
      return 'criteria';
    case 'scale':
      return 'scales';
    case 'rules':
      return about.field === 'lots' || about.field === 'stages' || about.field === 'frameworkCut' ? 'tender' : 'rules';
    case 'test':
      return 'test';
    case 'panel':
    case 'person':
      return 'people';
    default:
      return about satisfies never;
  }
};

/** How many things are missing in each tab; tabs where nothing is are left out. */
export const missingByTab = (findings: readonly Finding[]): ReadonlyMap<TabId, number> =>
  new Map(
    [
      ...Map.groupBy(
        findings.filter(({ severity }) => severity === 'blocking'),
        tabOf,
      ),
    ].map(([tab, found]) => [tab, found.length]),
  );

/** Names the place in the page that a finding is about; stands there as `data-about`. */
export const placeKey = (about: FindingSubject): string => {
  if ('id' in about) return `${about.kind} ${about.id}`;
  return 'field' in about ? `${about.kind} ${about.field}` : about.kind;
};
