/** What was added up, for a sum over several lots. */

import type { Derivation } from '../../../../shared/domain/derivation.ts';
import { DescriptionList } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';

export const DerivationSum = ({ derivation: { formula, substituted, value } }: { readonly derivation: Derivation }) => (
  <DescriptionList
    facts={[
      { term: award.why.rule, detail: formula },
      { term: award.why.working, detail: substituted },
      { term: award.why.result, detail: award.why.exactly(value) },
    ]}
  />
);
