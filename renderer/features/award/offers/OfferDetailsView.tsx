/** What a bid says about each of its offers: where, when, by whom, with which evidence. Folded away: it is for whoever checks. */

import type { OfferDetails } from '../../../../shared/domain/offer-details.ts';
import { DescriptionList, Disclosure } from '../../../kit/index.ts';
import type { Fact } from '../../../kit/index.ts';
import { checkWords as words, offerWords } from '../../../words/offers.ts';
import { shortly } from '../figures.ts';
import type { OfferLine } from './offers.ts';

const texts = ['place', 'start', 'end', 'owner', 'evidence', 'method', 'beneficiaries', 'deliveredBy', 'unit'] as const;

/** Only what was said. */
const factsOf = (details: OfferDetails): readonly string[] => [
  ...texts.flatMap((field) => (details[field] === '' ? [] : [`${offerWords.fields[field]}: ${details[field]}`])),
  ...(details.people === null ? [] : [`${offerWords.fields.people}: ${details.people}`]),
  ...(details.share === null ? [] : [`${offerWords.fields.share}: ${shortly(details.share)}%`]),
  ...(details.companyWide ? [offerWords.fields.companyWide] : []),
  ...details.places.map(({ code, decile, quantity, inside }) => words.placeOf(code, decile, shortly(quantity), inside)),
];

export interface OfferDetailsViewProps {
  readonly lines: readonly OfferLine[];
  readonly detailsOf: (measure: OfferLine['measure']['id']) => OfferDetails | null;
}

export const OfferDetailsView = ({ lines, detailsOf }: OfferDetailsViewProps) => {
  const facts = lines.map(({ measure }): Fact => {
    const details = detailsOf(measure.id);
    const said = details ? factsOf(details) : [];
    return { term: measure.title, detail: said.length === 0 ? words.nothingSaid : said.join('. ') };
  });
  return (
    <Disclosure title={words.details} level={4}>
      <DescriptionList facts={facts} />
    </Disclosure>
  );
};
