import type { Pool } from 'pg';

/** A schema of a registry as it is kept. */
export interface StoredSchema {
  /** `AVRO`, `JSON` or what else the registry calls it. */
  readonly kind: string;
  /** A JSON list of schema texts: those that are referred to, then the schema itself. */
  readonly text: string;
}

export async function readSchema(pool: Pool, registry: string, id: number): Promise<StoredSchema | undefined> {
  const { rows } = await pool.query<StoredSchema>('select kind, text from hub.schema where registry = $1 and id = $2', [
    withoutPassword(registry),
    id,
  ]);
  return rows[0];
}

/** The first word stands: in a registry an id never changes its meaning. */
export async function keepSchema(
  pool: Pool,
  registry: string,
  id: number,
  { kind, text }: StoredSchema,
): Promise<void> {
  await pool.query('insert into hub.schema (registry, id, kind, text) values ($1, $2, $3, $4) on conflict do nothing', [
    withoutPassword(registry),
    id,
    kind,
    text,
  ]);
}

const withoutPassword = (address: string): string => address.replace(/\/\/[^/@]*@/, '//');
