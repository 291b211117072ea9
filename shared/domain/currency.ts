/** Prices in more than one currency: which ones a price may be tendered in, at which published rate they become pounds, and how an amount says what it is in (domain.md 3.4, "currency"). */

import { displayDay, isDay } from './calendar.ts';
import { displayAmount, displayPounds } from './display.ts';
import type { Fraction } from './exact.ts';
import { exact, one } from './exact.ts';
import type { Exact } from './ids.ts';
import { readPrice } from './number-entry.ts';
import { allowed, type Outcome, refuse, refused } from './result.ts';
import type { Rounding } from './model.ts';

/** ISO 4217: three capital letters. */
export type Currency = string;

export const pound: Currency = 'GBP';

/** Fixed with the criteria: nobody knows at the freeze what a rate will be, so it is the one of a named source on a named day. */
export interface PublishedRates {
  readonly rates: readonly { readonly currency: Currency; /** Pounds for one of it. */ readonly pounds: Exact }[];
  readonly source: string;
  readonly date: string;
  /** To the penny. */
  readonly rounding: Rounding['mode'];
}

/** "A central bank, Tuesday 1 September 2026". */
export const ratesFrom = ({ source, date }: PublishedRates): string => `${source}, ${isDay(date) ? displayDay(date) : date}`;

/** Pounds for one of a currency; null where no rate was published. */
export const poundsForOne = (published: PublishedRates | null, currency: Currency): Fraction | null => {
  if (currency === pound) return one;
  const found = published?.rates.find((rate) => rate.currency === currency);
  return found ? exact(found.pounds) : null;
};

/** Those in which a price may be tendered. */
export const currenciesOf = (published: PublishedRates | null): readonly Currency[] => [
  pound,
  ...(published?.rates.map(({ currency }) => currency) ?? []),
];

/** `£1,234.50`, `EUR 1,234.50`. */
export const displayMoney = (amount: Fraction, currency: Currency): string =>
  currency === pound ? displayPounds(amount) : displayAmount(amount, `${currency} `);

/** What stands before a rate or a factor: `£`, `EUR `. */
export const moneySign = (currency: Currency): string => (currency === pound ? '£' : `${currency} `);

/** Active codes of ISO 4217: "TBC" in a cell is none of them. */
const codes = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF ' +
    'DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
    'KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN ' +
    'PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS ' +
    'UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

export const isCurrency = (code: string): code is Currency => codes.has(code);

const signs: Readonly<Record<string, Currency>> = { '£': pound, '€': 'EUR' };

export interface NamedAmount {
  /** null: it does not say. `$` and `¥` are those of several countries, and name none. */
  readonly currency: Currency | null;
  /** Without the sign or the code. */
  readonly text: string;
}

/** "EUR 1,234.50", "€1,234.50", "1,234.50 EUR" taken apart. */
export const namedAmount = (text: string): NamedAmount => {
  const named = text.match(/[£€]|\b[A-Za-z]{3}\b/g)?.find((one) => one in signs || isCurrency(one.toUpperCase()));
  return named === undefined ? { currency: null, text } : { currency: signs[named] ?? named.toUpperCase(), text: text.replace(named, '') };
};

/** Refuses a currency that has no published rate, in words. */
export const mayTender = (published: PublishedRates | null, currency: Currency): Outcome<Currency> =>
  poundsForOne(published, currency)
    ? allowed(currency)
    : refused(
        refuse('number-other-currency', `No rate was published for ${currency}, so it cannot be compared with pounds.`, {
          wayOut: `Prices may be in ${currenciesOf(published).join(', ')}. Ask the bidder by a clarification; nobody converts at a rate of their own.`,
        }),
      );

export interface Tendered {
  readonly amount: Exact;
  readonly currency: Currency;
}

/** A price as typed. Pounds alone unless rates were published; then it has to say what it is in. */
export const readTendered = (typed: string, published: PublishedRates | null): Outcome<Tendered> => {
  const named = namedAmount(typed);
  if (published && named.currency !== null) {
    const currency = mayTender(published, named.currency);
    if (!currency.ok) return currency;
  }
  const amount = readPrice(published ? named.text : typed);
  if (!amount.ok) return amount;
  if (!published) return allowed({ amount: amount.value, currency: pound });
  return named.currency === null
    ? refused(
        refuse('number-without-currency', 'This price does not say which currency it is in.', {
          wayOut: `Write one of ${currenciesOf(published).join(', ')} before the number.`,
        }),
      )
    : allowed({ amount: amount.value, currency: named.currency });
};
