/** What a projection is: one function per kind of act that asks the rule and, if it allows, writes the rows. It refuses before it writes. */

import type { Act } from '../../../shared/acts/act.ts';
import type { ActKind } from '../../../shared/acts/acts.ts';
import type { PanelMember } from '../../../shared/domain/model.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import type { WriteDb } from '../sql.ts';

export type Handler<Kind extends ActKind> = (db: WriteDb, act: Act<Kind>, author: PanelMember) => Refusal | null;

export type Handlers<Kind extends ActKind> = { readonly [One in Kind]: Handler<One> };
