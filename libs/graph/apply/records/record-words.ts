import {
  recordIdOf,
  stampOf,
  type FactSet,
  type Observation,
  type PartyReference,
  type RecordAttributes,
  type RelationType,
} from '#contracts';
import type { Liveness, SetField } from '#identity';
import type { Heard } from '../batch.js';

/** What a batch says of one record. */
export interface Said {
  /** Absent where an erasure reaches a record that is there already. */
  readonly party?: PartyReference;
  /** The earliest stamp at which the record is mentioned at all. */
  earliest: string;
  readonly words: Word[];
}

export interface Word {
  readonly stamp: string;
  readonly eventId: string;
  readonly ordinal: number;
  readonly attributes?: RecordAttributes;
  readonly liveness?: Liveness;
  readonly setting?: SetField;
  readonly relation?: { readonly type: RelationType; readonly to: string; readonly ended: boolean };
}

/** All that a batch says of records, by record id. */
export function recordWords(heard: readonly Heard[]): Map<string, Said> {
  const said = new Map<string, Said>();
  const at = (party: PartyReference, stamp: string): Said => {
    const id = recordIdOf(party);
    let one = said.get(id);
    if (!one) said.set(id, (one = { party, earliest: stamp, words: [] }));
    if (stamp.slice(1) < one.earliest.slice(1)) one.earliest = stamp;
    return one;
  };
  for (const { observation, eventId, source, ordinal } of heard) {
    const stamp = stampOf(
      observation.at,
      observation.sequence,
      observation.kind === 'record.changed' && observation.mention === true,
    );
    for (const party of partiesOf(observation)) at(party, stamp);
    const word = { stamp, eventId, ordinal };
    if (observation.kind === 'record.changed') {
      if (Object.keys(observation.attributes).length > 0)
        at(observation.party, stamp).words.push({ ...word, attributes: observation.attributes });
    } else if (observation.kind === 'record.deleted')
      at(observation.party, stamp).words.push({
        ...word,
        liveness: observation.restored ? 'live' : observation.privacy ? 'erased' : 'deleted',
      });
    else if (observation.kind === 'record.merged')
      for (const loser of observation.losers) at(loser, stamp).words.push({ ...word, liveness: 'merged' });
    else if (observation.kind === 'fact.set')
      at(observation.party, stamp).words.push({ ...word, setting: settingIn(observation, source) });
    else if (observation.kind === 'relation.changed')
      at(observation.from, stamp).words.push({
        ...word,
        relation: { type: observation.type, to: recordIdOf(observation.to), ended: observation.ended === true },
      });
  }
  return said;
}

const settingIn = ({ field, value = null, takenBack, by, reason = null }: FactSet, source: string): SetField => ({
  field,
  ...(takenBack ? { takenBack } : { value }),
  by,
  reason,
  source,
});

/** Every party an observation points at: each gets a record, if only a bare one. */
function partiesOf(observation: Observation): readonly PartyReference[] {
  switch (observation.kind) {
    case 'record.changed': {
      const { organization, parent, customers } = observation.attributes;
      return [observation.party, ...present([organization, parent]), ...(customers ?? [])];
    }
    case 'record.deleted':
    case 'fact.set':
    case 'feedback.given':
    case 'consent.recorded':
      return [observation.party];
    case 'record.merged':
      return [observation.survivor, ...observation.losers];
    case 'interaction.observed':
      return observation.parties;
    case 'case.changed':
      return present([observation.fields.requester, observation.fields.organization]);
    case 'opportunity.changed':
      return [
        ...present([observation.fields.organization]),
        ...(observation.fields.contacts ?? []).map((contact) => contact.party),
      ];
    case 'note.changed':
      return observation.fields.about ?? [];
    case 'relation.changed':
      return [observation.from, observation.to];
    case 'understanding.judged':
      return present([observation.party, observation.account]);
    case 'identity.decided':
      return [observation.a, observation.b];
    case 'case.merged':
    case 'text.read':
    case 'experiment.changed':
    case 'group.defined':
      return [];
  }
}

const present = (parties: readonly (PartyReference | null | undefined)[]): readonly PartyReference[] =>
  parties.filter((party) => party !== null && party !== undefined);
