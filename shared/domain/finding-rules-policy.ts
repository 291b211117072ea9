/** Under each code of the check against the policy pack: which rule asks for it, and why it matters (domain.md 1.7). */

import type { FindingRule } from './finding-rules.ts';

const pack = 'The policy pack that this tender names';

export const policyFindingRules = {
  'social-value-below-minimum': { rule: pack, why: 'The authority is bound to give social value this weight, and bidders may rely on it.' },
  'policy-consideration-missing': { rule: pack, why: 'The duty is to have considered it, and only a note shows that.' },
  'indicators-to-prepare': { rule: pack, why: 'A promise that was not made to be measured cannot become an indicator afterwards.' },
  'policy-of-other-regime': { rule: pack, why: 'Its numbers are not those of the law that applies here.' },
  'policy-not-for-this-contract': { rule: pack, why: 'It says itself that it does not apply.' },
  'policy-not-in-force': { rule: pack, why: 'Its numbers may have been replaced by others.' },
  'estimate-above-threshold': {
    rule: 'PA23 Part 6; PPN 023: thresholds',
    why: 'Above the threshold other notices, periods and duties apply.',
  },
} as const satisfies Readonly<Record<string, FindingRule>>;
