import { z } from 'zod';
import { CLAIM_KINDS } from './claims/claim.js';
import { FEELINGS } from './feelings/feeling.js';
import { ACTS } from './promises/act.js';
import { readText, type ReadOptions, type TextReading } from './read-text.js';
import { ROLES } from './roles/role.js';

/** What a reader says of a text; `by` and `confidence` tell a model's word from the rules'. */
export interface Judgements {
  readonly by:
    { readonly reader: 'rules' } | { readonly reader: 'model'; readonly model: string; readonly version: string };
  readonly feeling: {
    readonly feeling: (typeof FEELINGS)[number];
    readonly quotes: readonly string[];
    readonly confidence: number | null;
  };
  readonly promises: readonly {
    readonly quote: string;
    readonly act: (typeof ACTS)[number];
    readonly maker: 'CUSTOMER' | 'US';
    readonly due: string | null;
  }[];
  readonly claims: readonly { readonly kind: (typeof CLAIM_KINDS)[number]; readonly quote: string }[];
  readonly roles: readonly { readonly role: (typeof ROLES)[number]; readonly quote: string }[];
}

/** Reads texts: offline by rules (the default), or by a model behind an endpoint. The caller keeps private fields from it. */
export interface Reader {
  read(text: string, options: ReadOptions): Promise<Judgements>;
}

const answer = z.strictObject({
  feeling: z.strictObject({
    feeling: z.enum(FEELINGS),
    quotes: z.array(z.string()),
    confidence: z.number().min(0).max(1),
  }),
  promises: z.array(
    z.strictObject({
      quote: z.string().min(1),
      act: z.enum(ACTS),
      maker: z.enum(['CUSTOMER', 'US']),
      due: z.iso.datetime().nullable(),
    }),
  ),
  claims: z.array(z.strictObject({ kind: z.enum(CLAIM_KINDS), quote: z.string().min(1) })),
  roles: z.array(z.strictObject({ role: z.enum(ROLES), quote: z.string().min(1) })),
});

/** The JSON Schema that a model's answer is asked for in and checked against. */
export const judgementsSchema = (): object => z.toJSONSchema(answer, { io: 'input' });

export type AnswerRead =
  { readonly ok: true; readonly judgements: Judgements } | { readonly ok: false; readonly problems: readonly string[] };

/** Checks a model's answer: of the right form, and quoting nothing that does not stand in the text. */
export function readAnswer(text: string, raw: unknown, model: string, version: string): AnswerRead {
  const read = answer.safeParse(raw);
  if (!read.success)
    return { ok: false, problems: read.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`) };
  const { feeling, promises, claims, roles } = read.data;
  const quotes = [
    ...feeling.quotes,
    ...promises.map(({ quote }) => quote),
    ...claims.map(({ quote }) => quote),
    ...roles.map(({ quote }) => quote),
  ];
  const invented = quotes.filter((quote) => !text.includes(quote));
  if (invented.length > 0) return { ok: false, problems: invented.map((quote) => `not in the text: ${quote}`) };
  return { ok: true, judgements: { by: { reader: 'model', model, version }, ...read.data } };
}

/** The offline reader behind the same port, so that both can be compared. */
export const rulesReader: Reader = {
  read: (text, options) => Promise.resolve(judgementsOf(text, readText(text, options))),
};

function judgementsOf(text: string, { feeling, promises, claims, roles }: TextReading): Judgements {
  const words = ({ from, to }: { readonly from: number; readonly to: number }): string => text.slice(from, to);
  return {
    by: { reader: 'rules' },
    feeling: { feeling: feeling.feeling, quotes: feeling.spans.map(words), confidence: null },
    promises: promises.map(({ quote, act, maker, due }) => ({ quote: words(quote), act, maker, due: due?.at ?? null })),
    claims: claims.map(({ kind, quote }) => ({ kind, quote: words(quote) })),
    roles: roles.map(({ role, quote }) => ({ role, quote: words(quote) })),
  };
}
