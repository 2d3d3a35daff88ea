import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const CHANGE_TYPES = ['customer.changed', 'customer.merged'] as const;

/** Where changes go, as `config/webhooks/<name>.yaml` says. */
export interface Endpoint {
  /** The name of the file. */
  readonly name: string;
  readonly url: string;
  readonly secretSetting: string;
  readonly types: readonly string[];
}

const endpointFile = z.strictObject({
  apiVersion: z.literal('meri/v1'),
  url: z.url({ protocol: /^https?$/ }),
  secretSetting: z.string().regex(/^MERI_SECRET_[A-Z0-9_]{1,80}$/),
  types: z
    .array(z.enum(CHANGE_TYPES))
    .min(1)
    .default([...CHANGE_TYPES]),
});

/** @throws where a file cannot be used: a hub that would silently tell nobody is worse than one that does not start */
export function readEndpointFiles(folder: string): readonly Endpoint[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const path = join(folder, file);
      const read = endpointFile.safeParse(parse(readFileSync(path, 'utf8'), { maxAliasCount: 20 }));
      if (read.success) return { name: file.replace(/\.yaml$/, ''), ...read.data };
      const [issue] = read.error.issues;
      throw new Error(`${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`);
    });
}
