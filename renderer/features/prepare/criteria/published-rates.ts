/** Rates of currencies as lines of text: "EUR 0.85". */

import { isCurrency, type PublishedRates } from '../../../../shared/domain/currency.ts';
import { readQuantity } from '../../../../shared/domain/number-entry.ts';
import { allowed, type Outcome, refuse, refused } from '../../../../shared/domain/result.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';

const words = pipelineWords.rules;

type Rates = PublishedRates['rates'];

export const writeRates = (rates: Rates): string => rates.map(({ currency, pounds }) => `${currency} ${pounds}`).join('\n');

/** Refuses the first line that is not a currency and a number. */
export const readRates = (typed: string): Outcome<Rates> => {
  const rates: Rates[number][] = [];
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, code = '', amount = ''] = /^([A-Za-z]{3})\s*[:=]?\s*£?\s*(.+)$/.exec(line) ?? [];
    const pounds = readQuantity(amount);
    const currency = code.toUpperCase();
    if (!pounds.ok || !isCurrency(currency))
      return refused(refuse('rate-not-understood', words.ratesWrong(line), { wayOut: words.ratesWayOut }));
    rates.push({ currency, pounds: pounds.value });
  }
  return allowed(rates);
};
