/** What was published about the way from tendered totals to the prices that a formula reads: nothing else may be done to a price (domain.md 3.4, "Evaluated price"). */

import { noPriceRules } from '../../../../shared/domain/price-steps.ts';
import { priceRuleNames, priceRuleWords } from '../../../../shared/domain/price-rule-words.ts';
import type { Block } from '../../typeset/paper.ts';
import type { ReportedPriceFormula } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';

const rules = Object.keys(noPriceRules) as (keyof typeof noPriceRules)[];

export const priceRulesBlocks = ({ criterion }: ReportIndex, { criterion: key, rules: published }: ReportedPriceFormula): Block[] => {
  const words = priceRuleWords(published);
  const said = rules.flatMap((rule) => {
    const text = words[rule];
    return text === null ? [] : [{ term: priceRuleNames[rule], text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.` }];
  });
  const silent = rules.filter((rule) => words[rule] === null).map((rule) => priceRuleNames[rule]);
  return [
    { kind: 'heading', level: 2, text: `Before the formula: ${criterion(key).title}` },
    ...(said.length === 0
      ? [
          {
            kind: 'text',
            text: 'Nothing was published about steps on the way, so prices are compared exactly as they were tendered.',
          } as const,
        ]
      : [{ kind: 'facts', facts: said } as const]),
    ...(said.length > 0 && silent.length > 0
      ? [{ kind: 'note', text: `Nothing was published about these, so no such step may be taken: ${silent.join('; ')}.` } as const]
      : []),
  ];
};
