import { describe, expect, it } from 'vitest';
import { type Expected, expectEnvelope, formatOf, packEnvelope, type PackEnvelope } from './envelope.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const ageRecipient = 'age1e6tc48zapw35y3hxja3g3ndyacyk5f0kt2gf2mc00nr4jg2mg37qga0x0l';
const asha = { id: id(1), name: 'Asha Patel', role: 'Assessor', certSha256: 'a'.repeat(64), ageRecipient, mustSign: true };
const ben = { ...asha, id: id(2), certSha256: 'b'.repeat(64) };

const envelope: PackEnvelope = {
  format: 1,
  type: 'scoresheet',
  packId: id(9),
  tender: { id: id(8), ref: 'BC/26/014', title: 'Tram maintenance' },
  revision: 3,
  previous: 'c'.repeat(64),
  createdAt: '2026-03-03T09:00:00Z',
  from: asha.id,
  to: [{ member: ben.id, ageRecipient }],
  members: [asha, ben],
  expectedApprovals: [],
  inputs: [],
  chains: [{ chain: `${id(1)}.${id(71)}`, length: 2, head: 'd'.repeat(64) }],
  files: [{ path: 'data/bids/001/0001.pdf', title: 'Método.pdf', mediaType: 'application/pdf', size: 5 }],
};

describe('an envelope', () => {
  it('is taken as it stands', () => {
    expect(packEnvelope.parse(envelope)).toEqual(envelope);
  });

  it.each<[string, object]>([
    ['another format', { format: 2 }],
    ['a kind that there is not', { type: 'letter' }],
    ['a member twice', { members: [asha, { ...ben, id: asha.id }] }],
    ['one certificate for two', { members: [asha, { ...ben, certSha256: asha.certSha256 }] }],
    ['nobody who must sign', { members: [{ ...asha, mustSign: false }] }],
    ['nobody', { members: [] }],
    ['a file outside data', { files: [{ ...envelope.files[0], path: 'META-INF/evil.xml' }] }],
    ['a file that climbs out', { files: [{ ...envelope.files[0], path: 'data/../evil' }] }],
    ['half a byte', { files: [{ ...envelope.files[0], size: 0.5 }] }],
    ['revision nought', { revision: 0 }],
    ['a time in another form', { createdAt: '2026-03-03 09:00' }],
    ['something more', { trusted: true }],
  ])('is refused with %s', (_, change) => {
    expect(packEnvelope.safeParse({ ...envelope, ...change }).success).toBe(false);
  });

  it('tells its format even where nothing else is understood', () => {
    expect([formatOf({ format: 7, surprise: [] }), formatOf({ format: '7' }), formatOf([]), formatOf(null)]).toEqual([7, null, null, null]);
  });
});

describe('what was expected', () => {
  const expected: Expected = { type: 'scoresheet', packId: id(9), revision: 3, reader: ben.id };

  it('is what it is', () => {
    expect(expectEnvelope(envelope, expected)).toBeNull();
    expect(expectEnvelope(envelope, { type: 'scoresheet' })).toBeNull();
  });

  it('may be addressed to nobody in particular', () => {
    expect(expectEnvelope({ ...envelope, to: [] }, { ...expected, reader: id(5) })).toBeNull();
  });

  it.each<[string, Partial<Expected>, string]>([
    ['wrong-type', { type: 'briefing' }, 'This is a scoresheet, and a briefing was expected.'],
    ['wrong-pack', { packId: id(10) }, 'This belongs to another tender or to another pack of this tender.'],
    ['older-revision', { revision: 4 }, 'This is revision 3, and revision 4 has been seen already.'],
    ['addressed-to-another', { reader: id(5) }, 'This was addressed to somebody else.'],
  ])('is not: %s', (code, change, sentence) => {
    expect(expectEnvelope(envelope, { ...expected, ...change })).toMatchObject({ code, sentence });
  });
});
