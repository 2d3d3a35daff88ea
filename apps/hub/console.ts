import type { Settings } from '#platform';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConsoleOptions } from '../gateway/index.js';

/** Where `npm run build` puts the console, seen from the build and from the sources. */
const BUILT = ['../../console', '../../dist/console'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The console that the gateway is to serve; nothing where it is switched off or was not built. */
export function consoleOf(settings: Settings): { readonly console?: ConsoleOptions } {
  const folder = settings.console ? BUILT.find((path) => existsSync(join(path, 'documents.json'))) : undefined;
  if (folder === undefined) return {};
  const ways = [...(settings.keyPepper ? (['key'] as const) : []), ...(settings.jwt ? (['token'] as const) : [])];
  return {
    console: {
      folder,
      config: {
        ...(settings.company ? { company: settings.company } : {}),
        languages: ['en', 'fi'],
        signIn: ways.length > 0 ? ways : ['open'],
        version: '0.1.0',
      },
    },
  };
}
