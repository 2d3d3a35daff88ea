import type { StoredSchema } from '#graph';
import { z } from 'zod';

const PATIENCE_MS = 10_000;
const MAX_REFERENCES = 100;

const reference = z.object({ subject: z.string(), version: z.number().int() });
const answer = z.object({
  schema: z.string(),
  schemaType: z.string().default('AVRO'),
  references: z.array(reference).default([]),
});

/**
 * Asks a schema registry (Confluent, Apicurio, Karapace, Redpanda) for a schema and all that it refers to.
 * @param registry its address; a user and password in it are sent as HTTP Basic
 * @returns undefined where it has none of this id
 * @throws where it does not answer
 */
export async function askRegistry(registry: string, id: number): Promise<StoredSchema | undefined> {
  const main = await ask(registry, `/schemas/ids/${id}`);
  if (!main) return undefined;
  const texts: string[] = [];
  const seen = new Set<string>();
  const refer = async (references: z.output<typeof answer>['references']): Promise<void> => {
    for (const { subject, version } of references) {
      if (seen.has(`${subject}#${version}`)) continue;
      seen.add(`${subject}#${version}`);
      if (seen.size > MAX_REFERENCES) throw new Error(`The schema ${id} refers to more than ${MAX_REFERENCES} others.`);
      const found = await ask(registry, `/subjects/${encodeURIComponent(subject)}/versions/${version}`);
      if (!found)
        throw new Error(`The schema ${id} refers to ${subject} ${version}, which the registry does not have.`);
      await refer(found.references);
      texts.push(found.schema);
    }
  };
  await refer(main.references);
  return { kind: main.schemaType, text: JSON.stringify([...texts, main.schema]) };
}

async function ask(registry: string, path: string): Promise<z.output<typeof answer> | undefined> {
  const { origin, pathname, username, password } = new URL(registry);
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  const response = await fetch(`${origin}${pathname.replace(/\/$/, '')}${path}`, {
    headers: {
      accept: 'application/vnd.schemaregistry.v1+json',
      ...(username === '' ? {} : { authorization: `Basic ${basic}` }),
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
    redirect: 'error',
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`The schema registry answers ${response.status} to ${path}.`);
  return answer.parse(await response.json());
}
