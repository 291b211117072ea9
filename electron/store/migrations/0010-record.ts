/** The first format: the record of acts, this computer's profiles and drafts, and the projections that the acts add up to. */

export const record = {
  version: 10,
  sql: `
-- What happened. Never changed, never deleted (triggers below).
CREATE TABLE act (
  tender TEXT NOT NULL,
  chain TEXT NOT NULL,
  seq INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  device TEXT NOT NULL,
  body TEXT NOT NULL,
  prev TEXT NOT NULL,
  signature TEXT,
  hash TEXT NOT NULL,
  PRIMARY KEY (chain, tender, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX act_order ON act (tender, lamport, chain, seq);
CREATE TRIGGER act_never_updated BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
-- INSERT OR REPLACE would otherwise delete without asking the trigger below.
CREATE TRIGGER act_never_replaced BEFORE INSERT ON act
  WHEN EXISTS (SELECT 1 FROM act WHERE chain = NEW.chain AND tender = NEW.tender AND seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
CREATE TRIGGER act_never_deleted BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'an act is never deleted'); END;

-- This computer's own: not part of any record.
CREATE TABLE device (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
CREATE TABLE profile (
  person TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position TEXT NOT NULL,
  certificate TEXT NOT NULL,
  age_recipient TEXT NOT NULL,
  key_file BLOB NOT NULL,
  invented INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE draft (
  tender TEXT NOT NULL,
  person TEXT NOT NULL,
  subject TEXT NOT NULL,
  content BLOB NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (tender, person, subject)
) STRICT;
CREATE TABLE policy_pack (id TEXT PRIMARY KEY, version INTEGER NOT NULL, sha256 TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE preference (place TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE pack (tender TEXT PRIMARY KEY, file TEXT NOT NULL, fingerprint TEXT NOT NULL, at TEXT NOT NULL) STRICT;

-- Projections: dropped and rebuilt from the acts at any time.
CREATE TABLE void (tender TEXT NOT NULL, chain TEXT NOT NULL, seq INTEGER NOT NULL, code TEXT NOT NULL, sentence TEXT NOT NULL, PRIMARY KEY (tender, chain, seq)) STRICT;
CREATE TABLE former_freeze (
  tender TEXT NOT NULL, number INTEGER NOT NULL, hash TEXT NOT NULL, at TEXT NOT NULL, people TEXT NOT NULL, body TEXT NOT NULL, lifted_at TEXT NOT NULL, lifted_by TEXT NOT NULL,
  PRIMARY KEY (tender, number)
) STRICT;
CREATE TABLE publication (
  tender TEXT NOT NULL, version INTEGER NOT NULL, freeze_hash TEXT NOT NULL, notice TEXT NOT NULL, reference TEXT NOT NULL, published_on TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, version)
) STRICT;
CREATE TABLE conflicts_assessment (tender TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, version)) STRICT;
CREATE TABLE turned_key (tender TEXT NOT NULL, kind TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, chain TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (tender, kind, person)) STRICT;
CREATE TABLE lapsed_key (tender TEXT NOT NULL, kind TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, lapsed_at TEXT NOT NULL, PRIMARY KEY (tender, kind, person)) STRICT;

CREATE TABLE tender (
  id TEXT PRIMARY KEY,
  stage TEXT NOT NULL,
  details TEXT NOT NULL,
  weight_mode TEXT NOT NULL,
  rounding TEXT NOT NULL,
  tie_break TEXT NOT NULL,
  lots TEXT NOT NULL DEFAULT '[]',
  lot_cap TEXT NOT NULL DEFAULT 'null',
  framework_cut TEXT NOT NULL DEFAULT 'null',
  stages TEXT NOT NULL DEFAULT '[]',
  method TEXT NOT NULL DEFAULT 'points',
  places TEXT,
  freeze_hash TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE criterion (tender TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tender, id)) STRICT;
CREATE TABLE scale (tender TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tender, id)) STRICT;
CREATE TABLE member (tender TEXT NOT NULL, person TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tender, person)) STRICT;
CREATE TABLE earlier_stage (tender TEXT PRIMARY KEY, came_from TEXT NOT NULL, stage TEXT NOT NULL, body TEXT NOT NULL, gone_on TEXT NOT NULL) STRICT;
CREATE TABLE lot_of (tender TEXT PRIMARY KEY, came_from TEXT NOT NULL, lot TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE lot_apart (tender TEXT NOT NULL, lot TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, lot)) STRICT;
CREATE TABLE refinement (tender TEXT PRIMARY KEY, rules TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT;
CREATE TABLE chosen_policy (tender TEXT PRIMARY KEY, sha256 TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE finding_answer (
  tender TEXT NOT NULL, digest TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, digest)
) STRICT;
CREATE TABLE model_test (tender TEXT NOT NULL, position INTEGER NOT NULL, tested TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;

CREATE TABLE bid (
  tender TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, bidder TEXT NOT NULL,
  withdrawn_reason TEXT, gone_on_from TEXT, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, id)
) STRICT;
CREATE TABLE bid_file (
  tender TEXT NOT NULL, bid TEXT NOT NULL, sha256 TEXT NOT NULL, position INTEGER NOT NULL,
  title TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL, envelope TEXT NOT NULL,
  received_at TEXT NOT NULL, sealed_under TEXT, set_aside_reason TEXT, opened_sha256 TEXT, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, bid, sha256)
) STRICT;
CREATE TABLE commercial (
  tender TEXT NOT NULL, bid TEXT NOT NULL, commitment TEXT NOT NULL, current INTEGER NOT NULL, body TEXT NOT NULL, opened_key TEXT,
  at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, bid, commitment)
) STRICT;
CREATE TABLE declaration (tender TEXT NOT NULL, person TEXT NOT NULL, bid TEXT NOT NULL, answer TEXT NOT NULL, details TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (tender, person, bid)) STRICT;
CREATE TABLE conflict_decision (
  tender TEXT NOT NULL, person TEXT NOT NULL, bid TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, person, bid)
) STRICT;
CREATE TABLE gate_decision (
  tender TEXT NOT NULL, bid TEXT NOT NULL, criterion TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, bid, criterion)
) STRICT;
CREATE TABLE exclusion_concern (tender TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, bid TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, id)) STRICT;
CREATE TABLE exclusion_step (tender TEXT NOT NULL, concern TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, concern, position)) STRICT;
CREATE TABLE disregard (tender TEXT NOT NULL, bid TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, bid)) STRICT;
CREATE TABLE former_disregard (
  tender TEXT NOT NULL, position INTEGER NOT NULL, bid TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  back TEXT NOT NULL, back_at TEXT NOT NULL, back_by TEXT NOT NULL,
  PRIMARY KEY (tender, position)
) STRICT;
CREATE TABLE bidder_question (tender TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
CREATE TABLE clarification (
  tender TEXT NOT NULL, id TEXT NOT NULL, bid TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, answer TEXT, considered TEXT,
  at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, id, bid)
) STRICT;

CREATE TABLE sheet (
  tender TEXT NOT NULL, person TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, begun_at TEXT NOT NULL,
  submitted_at TEXT, opened_key TEXT,
  PRIMARY KEY (tender, person)
) STRICT;
CREATE TABLE sealed_mark (
  tender TEXT NOT NULL, person TEXT NOT NULL, criterion TEXT NOT NULL, bid TEXT NOT NULL, complete INTEGER NOT NULL, content TEXT NOT NULL,
  at TEXT NOT NULL, chain TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (tender, person, criterion, bid)
) STRICT;
CREATE TABLE mark (
  tender TEXT NOT NULL, person TEXT NOT NULL, criterion TEXT NOT NULL, bid TEXT NOT NULL, value TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (tender, person, criterion, bid)
) STRICT;

CREATE TABLE consensus (
  tender TEXT NOT NULL, criterion TEXT NOT NULL, bid TEXT NOT NULL, value TEXT NOT NULL, body TEXT NOT NULL, versions INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, criterion, bid)
) STRICT;

CREATE TABLE threshold_decision (
  tender TEXT NOT NULL, bid TEXT NOT NULL, criterion TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, bid, criterion)
) STRICT;
CREATE TABLE price (tender TEXT NOT NULL, bid TEXT NOT NULL, amount TEXT NOT NULL, currency TEXT NOT NULL, PRIMARY KEY (tender, bid)) STRICT;
CREATE TABLE price_schedule (tender TEXT NOT NULL, bid TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tender, bid)) STRICT;
CREATE TABLE price_step (
  tender TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, lot TEXT, step TEXT NOT NULL, rows TEXT NOT NULL,
  reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, position)
) STRICT;
CREATE TABLE offer (tender TEXT NOT NULL, bid TEXT NOT NULL, measure TEXT NOT NULL, quantity TEXT NOT NULL, details TEXT NOT NULL, PRIMARY KEY (tender, bid, measure)) STRICT;
CREATE TABLE staff_hours (tender TEXT NOT NULL, bid TEXT NOT NULL, hours TEXT NOT NULL, PRIMARY KEY (tender, bid)) STRICT;
CREATE TABLE offer_check (
  tender TEXT NOT NULL, bid TEXT NOT NULL, measure TEXT NOT NULL, body TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, bid, measure)
) STRICT;
CREATE TABLE offer_acceptance (tender TEXT NOT NULL, bid TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, bid)) STRICT;
CREATE TABLE low_price_note (tender TEXT NOT NULL, bid TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, bid)) STRICT;
CREATE TABLE scored_by_fewer (tender TEXT PRIMARY KEY, answers TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT;
CREATE TABLE lowest_wage (tender TEXT PRIMARY KEY, wage TEXT NOT NULL, source TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT;
CREATE TABLE low_price_step (tender TEXT NOT NULL, bid TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, bid, position)) STRICT;
CREATE TABLE tie_decision (tender TEXT NOT NULL, position INTEGER NOT NULL, bids TEXT NOT NULL, reason TEXT NOT NULL, witness TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
CREATE TABLE lot_decision (tender TEXT NOT NULL, position INTEGER NOT NULL, decision TEXT NOT NULL, reason TEXT NOT NULL, witness TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
CREATE TABLE recommendation (tender TEXT NOT NULL, position INTEGER NOT NULL, lot TEXT, bids TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
CREATE TABLE agreed_commitment (
  tender TEXT NOT NULL, bid TEXT NOT NULL, measure TEXT NOT NULL, terms TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (tender, bid, measure)
) STRICT;
CREATE TABLE after_award (tender TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
CREATE TABLE former_result (tender TEXT NOT NULL, position INTEGER NOT NULL, cause TEXT NOT NULL, bids TEXT NOT NULL, reason TEXT NOT NULL, result TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
CREATE TABLE assurance (tender TEXT NOT NULL, position INTEGER NOT NULL, result TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
CREATE TABLE due_diligence (tender TEXT NOT NULL, position INTEGER NOT NULL, bid TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
-- reopening: by which the claim was answered; null while nothing answers it.
CREATE TABLE contradicted_claim (tender TEXT NOT NULL, position INTEGER NOT NULL, criterion TEXT NOT NULL, reopening TEXT, PRIMARY KEY (tender, position, criterion)) STRICT;
CREATE TABLE robustness_view (tender TEXT NOT NULL, position INTEGER NOT NULL, lot TEXT, result TEXT NOT NULL, drawn TEXT, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
CREATE TABLE reopening (
  tender TEXT NOT NULL, id TEXT NOT NULL, criterion TEXT NOT NULL, state TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  decision TEXT, decided_at TEXT, decided_by TEXT, settled_at TEXT, settled_by TEXT, stage TEXT NOT NULL, let_stand TEXT,
  PRIMARY KEY (tender, id)
) STRICT;
CREATE TABLE reagreed (tender TEXT NOT NULL, reopening TEXT NOT NULL, bid TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, reopening, bid)) STRICT;
CREATE TABLE course_event (tender TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (tender, position)) STRICT;
CREATE TABLE closed_record (tender TEXT PRIMARY KEY, report TEXT, register TEXT, remark TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT;
`,
} as const;

/** Every table that a rebuild empties and refills. */
export const projectionTables = [
  'void',
  'turned_key',
  'lapsed_key',
  'former_freeze',
  'publication',
  'conflicts_assessment',
  'tender',
  'criterion',
  'scale',
  'member',
  'earlier_stage',
  'lot_of',
  'lot_apart',
  'refinement',
  'chosen_policy',
  'finding_answer',
  'model_test',
  'bid',
  'bid_file',
  'commercial',
  'declaration',
  'conflict_decision',
  'gate_decision',
  'exclusion_concern',
  'exclusion_step',
  'disregard',
  'former_disregard',
  'bidder_question',
  'clarification',
  'sheet',
  'sealed_mark',
  'mark',
  'consensus',
  'threshold_decision',
  'price',
  'price_schedule',
  'price_step',
  'offer',
  'staff_hours',
  'offer_check',
  'offer_acceptance',
  'low_price_note',
  'scored_by_fewer',
  'lowest_wage',
  'low_price_step',
  'tie_decision',
  'lot_decision',
  'recommendation',
  'agreed_commitment',
  'after_award',
  'former_result',
  'assurance',
  'due_diligence',
  'contradicted_claim',
  'robustness_view',
  'reopening',
  'reagreed',
  'course_event',
  'closed_record',
] as const;
