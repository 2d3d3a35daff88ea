import { readEnvelope, type HubEvent } from '#contracts';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of records as `identity-data` sets have it: `records.csv`, `fields.json`, and `truth.csv` where truth is known. */
export interface RecordSet {
  readonly kind: 'person' | 'organization';
  readonly rows: readonly SetRow[];
  /** Record id to cluster. Never read by what is measured. */
  readonly truth: ReadonlyMap<string, string> | undefined;
}

interface SetRow {
  readonly id: string;
  readonly source: string;
  /** What it is (`givenName`, `birthDate`, …) to the raw value; empty values are left out. */
  readonly values: Readonly<Record<string, string>>;
}

type Csv = readonly Readonly<Record<string, string>>[];
const readCsv = (path: string): Csv =>
  parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true, relax_quotes: true });

export function readSet(folder: string): RecordSet {
  const { kind, columns } = JSON.parse(readFileSync(join(folder, 'fields.json'), 'utf8')) as {
    kind: RecordSet['kind'];
    columns: Readonly<Record<string, string>>;
  };
  const rows = readCsv(join(folder, 'records.csv')).map((row) => {
    const values: Record<string, string> = {};
    for (const [column, what] of Object.entries(columns)) {
      const value = row[column]?.trim() ?? '';
      if (value !== '') values[what] = value;
    }
    return { id: row['id']!, source: row['source'] ?? '', values };
  });
  const truthPath = join(folder, 'truth.csv');
  const truth = existsSync(truthPath)
    ? new Map(readCsv(truthPath).map((row) => [row['id']!, row['cluster']!]))
    : undefined;
  return { kind, rows, truth };
}

const CONTACT = [
  'name',
  'givenName',
  'middleName',
  'familyName',
  'gender',
  'birthPlace',
  'occupation',
  'title',
  'nationalId',
];
const ORGANIZATION = ['businessId'];
const ADDRESS: Readonly<Record<string, string>> = {
  address: 'street', street: 'street', houseNumber: 'houseNumber', unit: 'unit', addressLine2: 'line2', city: 'city',
  region: 'region', postalCode: 'postalCode', country: 'country',
}; // prettier-ignore

/** A row as data of the plain contract: `crm.contact.changed` or `crm.organization.changed`. */
export function dataOf(kind: RecordSet['kind'], { id, values }: SetRow): Record<string, unknown> {
  const data: Record<string, unknown> = { key: id };
  for (const name of kind === 'person' ? CONTACT : ORGANIZATION) if (values[name]) data[name] = values[name];
  const address: Record<string, string> = {};
  for (const [what, part] of Object.entries(ADDRESS)) if (values[what]) address[part] ??= values[what];
  if (Object.keys(address).length > 0) data['address'] = address;
  if (values['email']) data['emails'] = [values['email']];
  if (values['phone']) data['phones'] = [values['phone']];
  if (kind === 'organization') {
    const name = values['organizationName'] ?? values['name'];
    if (name) data['name'] = name;
    if (values['domain']) data['domains'] = [values['domain']];
    return data;
  }
  const birthDate = values['birthDate'] ?? dateOfParts(values);
  if (birthDate) data['birthDate'] = birthDate.slice(0, 32);
  if (values['organizationName']) data['organization'] = { name: values['organizationName'] };
  return data;
}

function dateOfParts({ birthYear, birthMonth, birthDay }: SetRow['values']): string | undefined {
  if (!birthYear) return undefined;
  const two = (part: string | undefined) => (part ? `-${part.padStart(2, '0')}` : '');
  return `${birthYear}${two(birthMonth)}${birthMonth ? two(birthDay) : ''}`;
}

/** The set as events that a publisher would send; each row is one record of its source. */
export function* eventsOf(set: RecordSet): Generator<HubEvent> {
  const type = set.kind === 'person' ? 'crm.contact.changed' : 'crm.organization.changed';
  let sequence = 0;
  for (const row of set.rows) {
    const time = new Date(Date.UTC(2026, 0, 1) + sequence++ * 1000).toISOString();
    const read = readEnvelope(
      {
        specversion: '1.0',
        id: `record-${row.id}`,
        source: `crm.${row.source.replace(/[^A-Za-z0-9-]/g, '-') || 'set'}`,
        type,
        time,
        data: dataOf(set.kind, row),
      },
      time,
    );
    if (!read.ok) throw new Error(`Record ${row.id} makes no event: ${JSON.stringify(read)}`);
    yield read.event;
  }
}
