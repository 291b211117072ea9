/** A record that begins with what another has published: a further stage of a procedure, or one lot of a tender. */

import type { ActBodies, ActKind } from '../../shared/acts/acts.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import type { Model, PanelMember } from '../../shared/domain/model.ts';
import { allowed, type Outcome } from '../../shared/domain/result.ts';
import { chosenPackOf } from '../store/queries/policies.ts';
import type { WriteDb } from '../store/sql.ts';
import type { Context } from './context.ts';
import { recordAs } from './desk.ts';

/** An act that is not recorded yet, of any kind. */
type NewAct = { readonly [Kind in ActKind]: { readonly kind: Kind; readonly body: ActBodies[Kind] } }[ActKind];

export interface NewRecord {
  readonly tender: TenderId;
  /** Whose policy pack it keeps. */
  readonly from: TenderId;
  readonly lead: PanelMember;
  readonly model: Model;
  /** What it takes from the other record. */
  readonly origin: Omit<ActBodies['tender.created'], 'details' | 'lead'>;
}

/** Where it comes from, the panel, and everything that was published. */
const firstActs = (db: WriteDb, { tender, from, lead, model, origin }: NewRecord): readonly NewAct[] => {
  const policy = chosenPackOf(db, from);
  return [
    { kind: 'tender.created', body: { details: { ...model.tender, id: tender }, lead, ...origin } },
    ...model.panel.flatMap((member): NewAct[] => (member.id === lead.id ? [] : [{ kind: 'person.appointed', body: { member } }])),
    ...model.scales.map((scale): NewAct => ({ kind: 'scale.set', body: { scale } })),
    { kind: 'method.set', body: { method: model.method } },
    { kind: 'lots.set', body: { lots: [...model.lots], cap: model.lotCap } },
    { kind: 'stages.set', body: { stages: [...model.stages] } },
    { kind: 'framework-cut.set', body: { cut: model.frameworkCut } },
    { kind: 'criteria.changed', body: { changes: model.criteria.map((criterion) => ({ kind: 'added', criterion, before: null })) } },
    { kind: 'rules.set', body: { weightMode: model.weightMode, rounding: model.rounding, tieBreak: [...model.tieBreak] } },
    ...(model.places ? [{ kind: 'places.set', body: { places: model.places } } as const] : []),
    ...(policy ? [{ kind: 'policy.chosen', body: policy } as const] : []),
  ];
};

export const beginRecord = (context: Context, db: WriteDb, author: Parameters<typeof recordAs>[2], begun: NewRecord): Outcome<null> => {
  for (const act of firstActs(db, begun)) {
    const recorded = recordAs(context, db, author, { tender: begun.tender, ...act });
    if (!recorded.ok) return recorded;
  }
  return allowed(null);
};
