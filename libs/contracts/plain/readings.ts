import { z } from 'zod';
import { key, maybeTime } from './parts.js';

const place = z
  .object({ from: z.number().int().min(0), to: z.number().int().min(1) })
  .refine(({ from, to }) => from < to, { error: 'ends before it begins' })
  .describe('of the untouched text, in UTF-16 units');
const confidence = z.number().min(0).max(1);
const word = z.string().min(1).max(32);
const places = z.array(place).max(50);

export const textRead = z.object({
  key,
  touchpoint: z.uuid().describe('the id of the touchpoint, without the word before it'),
  text: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('the digest of who spoke and the text'),
  model: z.string().min(1).max(200),
  version: z.string().min(1).max(64),
  found: z
    .object({
      feeling: z.object({ feeling: word, shownBy: places, confidence }),
      promises: z
        .array(z.object({ quote: place, act: word, maker: word, due: place.nullable(), confidence }))
        .max(50)
        .describe('`due` are the words that tell when; which moment they mean is worked out here'),
      claims: z.array(z.object({ kind: word, quote: place, confidence })).max(50),
      roles: z.array(z.object({ role: word, stance: word, quote: place, confidence })).max(50),
    })
    .describe('places and no words; a kind that Meri does not know is left out'),
  at: maybeTime,
});
