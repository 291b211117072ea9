import { expect, it } from 'vitest';
import { signingOf } from './members.ts';

const member = (person: string, signed: boolean) => ({ person, name: person, roles: [], signed, certificateWords: '' });
const people = (members: readonly { readonly person: string }[]) => members.map(({ person }) => person);

it('knows who has signed, who can sign here, whoever is signed in first, and who cannot', () => {
  const members = [member('Ann', true), member('Ben', false), member('Cat', false), member('Dan', false)];
  const { signed, here, elsewhere } = signingOf(members, ['Ann', 'Ben', 'Cat'], 'Cat');
  expect([signed, people(here), people(elsewhere)]).toEqual([1, ['Cat', 'Ben'], ['Dan']]);
});
