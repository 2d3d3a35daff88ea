import { z } from 'zod';

/** A model behind an endpoint that speaks OpenAI's chat completions, to read texts. */
export const READER_SETTINGS = {
  MERI_READER: z.enum(['off', 'compare', 'on']).default('off'),
  MERI_READER_URL: z.url({ protocol: /^https?$/ }).optional(),
  MERI_READER_MODEL: z.string().min(1).max(200).optional(),
  MERI_READER_VERSION: z
    .string()
    .regex(/^[\w.-]{1,40}$/, { error: 'is not 1 to 40 letters, digits, dots and dashes' })
    .default('1'),
  MERI_READER_KEY: z.string().min(1).optional(),
  MERI_READER_PER_MINUTE: z.coerce.number().int().min(1).max(6_000).default(30),
  MERI_READER_TIMEOUT: z.coerce.number().int().min(1).max(600).default(30),
};

export interface ReaderSettings {
  /** Without a slash at its end. */
  readonly url: string;
  readonly model: string;
  readonly version: string;
  /** Whether its words stand in the place of the rules', or are only compared with them. */
  readonly stands: boolean;
  readonly key?: string;
  readonly perMinute: number;
  /** In seconds. */
  readonly timeout: number;
}

/** The reader of the settings where one is on; `fault` where something of it is missing. */
export function readerIn(read: z.output<z.ZodObject<typeof READER_SETTINGS>>): {
  readonly reader?: ReaderSettings;
  readonly fault?: string;
} {
  if (read.MERI_READER === 'off') return {};
  const { MERI_READER_URL: url, MERI_READER_MODEL: model } = read;
  if (url === undefined || model === undefined)
    return { fault: `MERI_READER=${read.MERI_READER} needs MERI_READER_URL and MERI_READER_MODEL.` };
  return {
    reader: {
      url: url.replace(/\/+$/, ''),
      model,
      version: read.MERI_READER_VERSION,
      stands: read.MERI_READER === 'on',
      ...(read.MERI_READER_KEY === undefined ? {} : { key: read.MERI_READER_KEY }),
      perMinute: read.MERI_READER_PER_MINUTE,
      timeout: read.MERI_READER_TIMEOUT,
    },
  };
}
