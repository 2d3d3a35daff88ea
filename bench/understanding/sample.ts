import { eventIdOf, readStructured, recordIdOf, type Observation, type PartyReference } from '#contracts';
import { generateCompany, type Truth } from '#sample-company';
import { loadCatalogue, normalize, prepare, PRODUCTS_FOLDER } from '#sources';
import type { CaseState, Contact, DealMove } from '#understanding';

/** The sample company as understanding sees it, with identity taken from the truth: here only the reading is measured. */
export interface SampleContacts {
  readonly truth: Truth;
  readonly until: string;
  readonly contacts: readonly Contact[];
  readonly cases: ReadonlyMap<string, CaseState>;
  readonly deals: readonly DealMove[];
}

export const keyOf = ({ source, id }: { readonly source: string; readonly id: string }): string =>
  eventIdOf(source, id);

/** Contacts carry the id of the event that told of them, by which the truth knows them too. */
export async function sampleContacts(seed: number, customers: number, events: number): Promise<SampleContacts> {
  const until = '2026-11-01T00:00:00.000Z';
  const company = generateCompany({ seed, customers, events, until });
  const { truth } = company;
  const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
  const partyOf = new Map(
    truth.parties.flatMap(({ id, records }) => records.map((record) => [recordIdOf(record), id] as const)),
  );
  const judged = new Map(truth.touchpoints.map((touchpoint) => [keyOf(touchpoint.event), touchpoint]));
  const contacts = new Map<string, Contact>();
  const cases = new Map<string, CaseState>();
  const deals: DealMove[] = [];
  for (const { text, arrivedAt } of company.events()) {
    const read = readStructured(text, arrivedAt);
    if (!read.ok) continue;
    const event = await prepare(read.event);
    const normalized = normalize(event, catalogue);
    if (!normalized.ok) continue;
    const id = keyOf(event);
    const truly = judged.get(id);
    const customer = truly?.parties[truly.parties.length - 1];
    for (const seen of normalized.observations) {
      if (seen.kind === 'case.merged')
        for (const loser of seen.loserKeys)
          cases.set(`${event.source} ${loser}`, { mergedInto: `${event.source} ${seen.survivorKey}` });
      if (seen.kind === 'opportunity.changed') {
        const move = dealOf(seen, event.source, partyOf);
        if (move) deals.push(move);
      }
      if (customer === undefined || contacts.has(id)) continue;
      const contact = contactOf(seen, id, customer, event.source);
      if (contact)
        contacts.set(id, { ...contact, ...(truly && truly.parties.length > 1 ? { account: truly.parties[0]! } : {}) });
    }
  }
  return { truth, until, contacts: [...contacts.values()], cases, deals };
}

function contactOf(seen: Observation, id: string, customer: string, source: string): Contact | undefined {
  const nothing = {
    subject: null,
    thread: null,
    opportunity: null,
    by: null,
    score: null,
    scoreForm: null,
    automatic: false,
  } as const;
  if (seen.kind === 'interaction.observed')
    return {
      ...nothing, id, customer, at: seen.occurredAt, channel: seen.channel, direction: seen.direction, form: seen.form,
      automatic: seen.automatic === true, subject: seen.subject ?? null, text: seen.text ?? null,
      thread: seen.caseKey === undefined ? null : `${source} ${seen.caseKey}`,
      ...(seen.key.includes('@') ? { heads: `${source} ${seen.key}` } : {}),
      opportunity: seen.opportunityKey ?? null, by: seen.by ?? null,
    }; // prettier-ignore
  if (seen.kind === 'note.changed' && typeof seen.fields.text === 'string')
    return {
      ...nothing, id, customer, at: seen.fields.writtenAt ?? seen.at, channel: seen.fields.channel ?? 'other', direction: 'internal',
      form: 'note', text: seen.fields.text, by: seen.fields.author ?? null,
    }; // prettier-ignore
  if (seen.kind === 'feedback.given')
    return {
      ...nothing, id, customer, at: seen.at, channel: 'form', direction: 'inbound', form: 'survey', subject: seen.about ?? null,
      text: seen.text ?? null, scoreForm: seen.form,
      score: seen.score === null || seen.scale === null ? null : (seen.score - seen.scale.min) / (seen.scale.max - seen.scale.min || 1),
    }; // prettier-ignore
  return undefined;
}

/** Deals keep their parties from the event that opened them. */
const partiesOfDeals = new Map<string, readonly string[]>();

function dealOf(
  seen: Observation & { kind: 'opportunity.changed' },
  source: string,
  partyOf: ReadonlyMap<string, string>,
): DealMove | undefined {
  const key = `${source} ${seen.key}`;
  const named: PartyReference[] = [
    ...(seen.fields.organization ? [seen.fields.organization] : []),
    ...(seen.fields.contacts ?? []).map(({ party }) => party),
  ];
  const parties = named.flatMap((party) => partyOf.get(recordIdOf(party)) ?? []);
  if (parties.length > 0) partiesOfDeals.set(key, parties);
  const known = partiesOfDeals.get(key);
  if (!known) return undefined;
  const { stage, outcome, offering } = seen.fields;
  return {
    deal: key,
    customers: known,
    at: seen.at,
    stage: stage ?? null,
    outcome: outcome ?? null,
    offering: offering ?? null,
  };
}
