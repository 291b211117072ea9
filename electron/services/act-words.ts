/** Each act in one sentence, for the replay and for whoever reads the record. */

import type { AnyAct } from '../../shared/acts/act.ts';
import type { CriteriaTree } from '../../shared/domain/criteria.ts';
import type { PanelMember } from '../../shared/domain/model.ts';
import { roleNames } from '../../shared/domain/stages.ts';

export interface Names {
  readonly bids: readonly { readonly id: string; readonly bidder: { readonly name: string } }[];
  readonly criteria: CriteriaTree;
  readonly panel: readonly PanelMember[];
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Present tense, without the author, who is shown beside it. */
export const actSentence = (act: AnyAct, names: Names): string => {
  const bid = (id: string) => names.bids.find((one) => one.id === id)?.bidder.name ?? 'a bidder';
  const criterion = (id: string) => {
    const found = names.criteria.find((one) => one.id === id);
    return found ? `${found.number} ${found.title}`.trim() : 'a criterion';
  };
  const person = (id: string) => names.panel.find((one) => one.id === id)?.name ?? 'somebody';
  switch (act.kind) {
    case 'tender.created':
      return `Makes the tender “${act.body.details.title}” and leads it`;
    case 'tender.described':
      return 'Describes the tender';
    case 'criteria.changed':
      return `Changes the criteria: ${count(act.body.changes.length, 'edit', 'edits')}`;
    case 'scale.set':
      return `Sets the scale “${act.body.scale.name}”`;
    case 'scale.removed':
      return 'Removes a scale';
    case 'rules.set':
      return 'Sets weights, rounding and tie-break';
    case 'lots.set':
      return act.body.lots.length === 0 ? 'Lets the contract as one' : `Lets the contract in ${count(act.body.lots.length, 'lot', 'lots')}`;
    case 'framework-cut.set':
      return 'Sets who is admitted to the framework';
    case 'places.set':
      return act.body.places === null ? 'Takes the table of places away' : `Names the table of places “${act.body.places.title}”`;
    case 'person.appointed':
      return `Appoints ${act.body.member.name} as ${act.body.member.roles.map((role) => roleNames[role]).join(', ')}`;
    case 'person.released':
      return 'Releases somebody from the panel';
    case 'finding.answered':
      return `Says why something that the check found stays as it is: ${act.body.sentence}`;
    case 'criteria.frozen':
      return 'Turns a key to freeze the criteria';
    case 'bidder.registered':
      return `Registers ${act.body.bidder.name}`;
    case 'bidder.corrected':
      return `Corrects the entry of ${act.body.bidder.name}`;
    case 'bid.withdrawn':
      return `Records that ${bid(act.body.bid)} withdrew`;
    case 'bid-file.received':
      return `Puts in “${act.body.file.title}” of ${bid(act.body.bid)}`;
    case 'bid-file.set-aside':
      return `Sets a file of ${bid(act.body.bid)} aside`;
    case 'commercial.sealed':
      return `Seals the price of ${bid(act.body.bid)}`;
    case 'conflict.declared':
      return `Declares on conflicts of interest with ${count(act.body.answers.length, 'bidder', 'bidders')}`;
    case 'conflict.decided':
      return `Decides on a conflict that ${person(act.body.person)} declared with ${bid(act.body.bid)}: ${act.body.outcome.replace('-', ' ')}`;
    case 'bids.opened':
      return 'Turns a key to open the bids';
    case 'gate.decided':
      return `${act.body.criterion === null ? 'Completeness' : criterion(act.body.criterion)}, ${bid(act.body.bid)}: ${act.body.outcome}`;
    case 'scoring.started':
      return 'Starts the scoring';
    case 'sheet.begun':
      return 'Begins a scoresheet';
    case 'mark.recorded':
      return `Marks ${criterion(act.body.criterion)}, ${bid(act.body.bid)} (sealed)`;
    case 'sheet.submitted':
      return `Submits a scoresheet of ${count(act.body.marks, 'mark', 'marks')}`;
    case 'sheets.unsealed':
      return 'Turns a key to unseal the scoresheets';
    case 'consensus.agreed':
      return `Consensus ${act.body.value} for ${criterion(act.body.criterion)}, ${bid(act.body.bid)}`;
    case 'quality.locked':
      return 'Turns a key to lock quality';
    case 'threshold.decided':
      return `Decides to ${act.body.outcome} ${bid(act.body.bid)} below the threshold of ${criterion(act.body.criterion)}`;
    case 'price.opened':
      return 'Turns a key to open the prices';
    case 'price-file.opened':
      return `Opens a price file of ${bid(act.body.bid)}`;
    case 'offers.accepted':
      return `Accepts the social value offers of ${bid(act.body.bid)}`;
    case 'tie.decided':
      return act.body.by === 'draw' ? 'Records a witnessed draw' : 'Decides a tie';
    case 'award.recommended':
      return `Recommends ${act.body.awards.flatMap(({ bids }) => bids.map(bid)).join(', ')}`;
    case 'record.closed':
      return 'Closes the record';
    default:
      return act satisfies never;
  }
};
