/** What a bid says about one quantity beside the number: asked for where a published factor needs it, folded away otherwise. */

import type { DetailField, TypedDetails } from '../../../../shared/domain/offer-details.ts';
import { detailFields } from '../../../../shared/domain/offer-details.ts';
import { Columns, Disclosure, TextField } from '../../../kit/index.ts';
import { offerWords as words } from '../../../words/offers.ts';
import type { Measure } from './price-draft.ts';

export interface OfferDetailFieldsProps {
  readonly measure: Measure;
  readonly typed: TypedDetails;
  readonly onType: (typed: TypedDetails) => void;
}

/** Those that a published factor does not ask for. */
const folded = (measure: Measure): readonly DetailField[] =>
  detailFields.filter(
    (field) =>
      (field !== 'places' || !measure.asksForPlace) &&
      (field !== 'share' || !measure.asksForShare) &&
      (measure.asksForPlace || (field !== 'places' && field !== 'index' && field !== 'boundaries')) &&
      (measure.asksForShare || field !== 'share'),
  );

export const OfferDetailFields = ({ measure, typed, onType }: OfferDetailFieldsProps) => {
  const field = (name: DetailField, label: string, description?: string) => (
    <TextField
      key={name}
      label={label}
      {...(description === undefined ? {} : { description })}
      value={typed[name] ?? ''}
      maxLength={2_000}
      onChange={(value) => onType({ ...typed, [name]: value })}
    />
  );
  return (
    <>
      {measure.asksForPlace ? field('places', words.place(measure.code), words.placeHint) : null}
      {measure.asksForShare ? field('share', words.share(measure.code), words.shareHint) : null}
      <Disclosure title={words.more(measure.code || measure.title)}>
        <Columns narrowest="14rem">{folded(measure).map((name) => field(name, words.fields[name]))}</Columns>
      </Disclosure>
    </>
  );
};
