/** The policy packs that are shipped, read from the same files and by the same schema as one that is imported. */

import { policyPack } from '../../shared/acts/policy.ts';
import type { PolicyPack } from '../../shared/domain/policy.ts';
import localAuthority from './policies/local-authority.json?raw';
import northernIreland from './policies/northern-ireland.json?raw';
import ppn002 from './policies/ppn-002.json?raw';
import ppn0620 from './policies/ppn-06-20.json?raw';
import scotland from './policies/scotland.json?raw';
import wales from './policies/wales.json?raw';

export const shippedPolicies: readonly PolicyPack[] = [ppn002, ppn0620, localAuthority, northernIreland, scotland, wales].map((text) =>
  policyPack.parse(JSON.parse(text)),
);
