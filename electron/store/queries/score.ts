/** Rows to values: who is to score what, what is done, and the marks that may be read. */

import type { Mark } from '../../../shared/acts/score.ts';
import type { IndividualMark } from '../../../shared/domain/agreement.ts';
import type { Criterion } from '../../../shared/domain/criteria.ts';
import type { BidId, CriterionId, PersonId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import { standingTowards } from '../../../shared/domain/people.ts';
import type { Assignment } from '../../../shared/domain/sheet.ts';
import type { ReadDb } from '../sql.ts';
import { answersToScore } from '../../../shared/domain/answers.ts';
import { criteriaOf, lotsOf, memberOf, panelOf } from './prepare.ts';
import { declarationsOf, declaredBy, isStanding, standingBids } from './receive.ts';

export interface Sheet {
  readonly id: string;
  readonly person: PersonId;
  readonly commitment: Sha256;
  /** The sheet's key for its author alone. */
  readonly own: string;
  readonly shares: readonly { readonly holder: string; readonly share: string }[];
  readonly keysNeeded: number;
  readonly begunAt: Time;
  readonly submittedAt: Time | null;
  readonly openedKey: string | null;
}

interface SheetRow {
  readonly id: string;
  readonly person: PersonId;
  readonly body: string;
  readonly begun_at: Time;
  readonly submitted_at: Time | null;
  readonly opened_key: string | null;
}

const toSheet = (row: SheetRow): Sheet => ({
  ...(JSON.parse(row.body) as Pick<Sheet, 'commitment' | 'own' | 'shares' | 'keysNeeded'>),
  id: row.id,
  person: row.person,
  begunAt: row.begun_at,
  submittedAt: row.submitted_at,
  openedKey: row.opened_key,
});

export const sheetsOf = (db: ReadDb, tender: TenderId): Sheet[] =>
  db.all<SheetRow>('SELECT * FROM sheet WHERE tender = ? ORDER BY person', tender).map(toSheet);

export const sheetOf = (db: ReadDb, tender: TenderId, person: PersonId): Sheet | null => {
  const row = db.get<SheetRow>('SELECT * FROM sheet WHERE tender = ? AND person = ?', tender, person);
  return row ? toSheet(row) : null;
};

/** What one assessor is to score: their criteria, for every standing bid from which they are not recused. */
export const assignmentsOf = (db: ReadDb, tender: TenderId, person: PersonId): Assignment[] => {
  const member = panelOf(db, tender).find((one) => one.id === person);
  if (!member?.roles.includes('assessor')) return [];
  const declared = declaredBy(db, tender, person);
  const criteria = criteriaOf(db, tender);
  const cleared = new Set(declared.filter(({ bid }) => standingTowards(bid, declared) === 'cleared').map(({ bid }) => bid));
  const own = new Set(
    criteria
      .filter((criterion) => criterion.kind === 'scored' && (criterion.assessors.length === 0 || criterion.assessors.includes(person)))
      .map(({ id }) => id),
  );
  return answersToScore(criteria, standingBids(db, tender)).filter(({ criterion, bid }) => own.has(criterion) && cleared.has(bid));
};

/** Whose sheets are awaited: everybody with something to score, and whoever would have it once they have declared on a name that came in meanwhile. */
export const scorersOf = (db: ReadDb, tender: TenderId) => {
  const standing = standingBids(db, tender);
  const isSilent = (person: PersonId): boolean => {
    const declared = declaredBy(db, tender, person);
    return standing.some(({ id }) => standingTowards(id, declared) === 'undeclared');
  };
  return panelOf(db, tender).filter(
    ({ id, roles }) => roles.includes('assessor') && (assignmentsOf(db, tender, id).length > 0 || isSilent(id)),
  );
};

/** Whether one answer is among a person's assignments: asked for each mark, so it looks at nothing else. */
export const isAssigned = (db: ReadDb, tender: TenderId, person: PersonId, { criterion, bid }: Assignment): boolean => {
  const body = db.get<{ body: string }>('SELECT body FROM criterion WHERE tender = ? AND id = ?', tender, criterion)?.body;
  const question = body === undefined ? null : (JSON.parse(body) as Criterion);
  if (question?.kind !== 'scored' || (question.assessors.length > 0 && !question.assessors.includes(person))) return false;
  if (!memberOf(db, tender, person)?.roles.includes('assessor') || !isStanding(db, tender, bid)) return false;
  if (standingTowards(bid, declaredBy(db, tender, person)) !== 'cleared') return false;
  return (
    lotsOf(db, tender).length === 0 ||
    answersToScore(criteriaOf(db, tender), standingBids(db, tender)).some((one) => one.criterion === criterion && one.bid === bid)
  );
};

export interface SealedMark {
  readonly person: PersonId;
  readonly criterion: CriterionId;
  readonly bid: BidId;
  readonly complete: boolean;
  readonly content: string;
  readonly at: Time;
  readonly chain: string;
  readonly seq: number;
}

/** That a mark exists and whether it is complete is no secret; what it says is sealed. */
export const sealedMarksOf = (db: ReadDb, tender: TenderId, person: PersonId): SealedMark[] =>
  db
    .all<Omit<SealedMark, 'complete'> & { complete: number }>(
      'SELECT person, criterion, bid, complete, content, at, chain, seq FROM sealed_mark WHERE tender = ? AND person = ?',
      tender,
      person,
    )
    .map((row) => ({ ...row, complete: row.complete === 1 }));

/** How many marks of each person are complete. */
export const completeMarksOf = (db: ReadDb, tender: TenderId): ReadonlyMap<PersonId, number> =>
  new Map(
    db
      .all<{ person: PersonId; complete: number }>(
        'SELECT person, sum(complete) AS complete FROM sealed_mark WHERE tender = ? GROUP BY person',
        tender,
      )
      .map(({ person, complete }) => [person, complete]),
  );

export interface KnownMark {
  readonly person: PersonId;
  readonly criterion: CriterionId;
  readonly bid: BidId;
  readonly mark: Mark;
  readonly at: Time;
}

interface MarkRow {
  readonly person: PersonId;
  readonly criterion: CriterionId;
  readonly bid: BidId;
  readonly body: string;
  readonly at: Time;
}

const toMark = (row: MarkRow): KnownMark => ({
  person: row.person,
  criterion: row.criterion,
  bid: row.bid,
  mark: JSON.parse(row.body) as Mark,
  at: row.at,
});

const published = 'SELECT person, criterion, bid, body, at FROM main.mark WHERE tender = ?';

/** Everybody's marks, once unsealed. Empty before. */
export const marksOf = (db: ReadDb, tender: TenderId): KnownMark[] =>
  db.all<MarkRow>(`${published} ORDER BY criterion, bid, person`, tender).map(toMark);

/** The same of one person. */
export const marksBy = (db: ReadDb, tender: TenderId, person: PersonId): KnownMark[] =>
  db.all<MarkRow>(`${published} AND person = ? ORDER BY criterion, bid`, tender, person).map(toMark);

/** The same of one answer. */
export const marksOn = (db: ReadDb, tender: TenderId, { criterion, bid }: Assignment): KnownMark[] =>
  db.all<MarkRow>(`${published} AND criterion = ? AND bid = ? ORDER BY person`, tender, criterion, bid).map(toMark);

/** Whose marks on a bid are set aside: of those recused from it. They stay in the record and count for nothing (domain.md 2.4). */
export const setAside = (db: ReadDb, tender: TenderId): ((mark: Pick<KnownMark, 'person' | 'bid'>) => boolean) => {
  const recused = new Set(
    declarationsOf(db, tender).flatMap(({ person, bid, outcome }) => (outcome === 'recused' ? [`${person} ${bid}`] : [])),
  );
  return ({ person, bid }) => recused.has(`${person} ${bid}`);
};

/** The values of everybody's marks but those that are set aside, without their words: what is compared and counted of all at once. */
export const countedValuesOf = (db: ReadDb, tender: TenderId): IndividualMark[] => {
  const isSetAside = setAside(db, tender);
  return db
    .all<IndividualMark>('SELECT person, criterion, bid, value FROM main.mark WHERE tender = ? ORDER BY criterion, bid, person', tender)
    .filter((mark) => !isSetAside(mark));
};

/** Who has marked one answer, once sheets are unsealed. */
export const markersOf = (db: ReadDb, tender: TenderId, { criterion, bid }: Assignment): PersonId[] =>
  db
    .all<{ person: PersonId }>(
      'SELECT person FROM main.mark WHERE tender = ? AND criterion = ? AND bid = ? ORDER BY person',
      tender,
      criterion,
      bid,
    )
    .map(({ person }) => person);

/** A signed-in person's own marks, from the schema that lives in memory only. */
export const ownMarksOf = (db: ReadDb, tender: TenderId, person: PersonId): KnownMark[] =>
  db.all<MarkRow>('SELECT person, criterion, bid, body, at FROM unlocked.mark WHERE tender = ? AND person = ?', tender, person).map(toMark);
