import { keepSchema, readSchema, type StoredSchema } from '#graph';
import type { Pool } from 'pg';
import { parseJson } from '#contracts';
import { avroDecoder, type Decoder } from './avro-decoder.js';
import { askRegistry } from './schema-registry.js';

/** What is known of one schema: how to decode, or why that cannot be. */
export type Known =
  | { readonly ok: true; readonly decode: Decoder }
  | { readonly ok: false; readonly code: string; readonly reason: string; readonly final: boolean };

/**
 * The schemas of registries. Each is asked for once and kept in `hub.schema` for ever: the archive holds the bytes as they
 * came, and a rebuild reads them although the registry is long gone.
 */
export class Schemas {
  private readonly known = new Map<string, Known>();

  constructor(private readonly pool: Pool) {}

  get(registry: string, id: number): Known | undefined {
    return this.known.get(`${registry}#${id}`);
  }

  /** Makes these known. @throws where a registry or the database does not answer; the batch is then tried again */
  async prepare(wanted: readonly { readonly registry: string; readonly id: number }[]): Promise<void> {
    for (const [, { registry, id }] of new Map(wanted.map((one) => [`${one.registry}#${one.id}`, one]))) {
      const known = this.known.get(`${registry}#${id}`);
      // What was not there may have come since: somebody registered it, and sends its events again.
      if (known && (known.ok || known.final)) continue;
      this.known.set(`${registry}#${id}`, await this.learn(registry, id));
    }
  }

  private async learn(registry: string, id: number): Promise<Known> {
    let stored = await readSchema(this.pool, registry, id);
    if (!stored && registry !== '') {
      stored = await askRegistry(registry, id);
      if (stored) await keepSchema(this.pool, registry, id, stored);
    }
    if (stored) return knownOf(stored);
    return registry === ''
      ? {
          ok: false,
          final: false,
          code: 'schema.noRegistry',
          reason: `names the schema ${id}, and no registry is set (MERI_SCHEMA_REGISTRY_URL)`,
        }
      : {
          ok: false,
          final: false,
          code: 'schema.unknown',
          reason: `names the schema ${id}, which the registry does not have`,
        };
  }
}

function knownOf({ kind, text }: StoredSchema): Known {
  if (kind === 'JSON') return { ok: true, decode: (payload) => parseJson(payload.toString('utf8')) };
  if (kind !== 'AVRO')
    return { ok: false, final: true, code: 'schema.unsupported', reason: `has a schema of the kind ${kind}` };
  try {
    return { ok: true, decode: avroDecoder(JSON.parse(text) as string[]) };
  } catch (error) {
    return {
      ok: false,
      final: true,
      code: 'schema.invalid',
      reason: `has a schema that cannot be used: ${(error as Error).message.slice(0, 200)}`,
    };
  }
}
