import { hash } from 'node:crypto';
import { z } from 'zod';
import { CHANNELS } from '#contracts';
import { FEELINGS } from '../reading/feelings/feeling.js';
import { CLAIM_KINDS } from '../reading/claims/claim.js';
import { USUAL_STAGES } from '../reading/leaning/usual-stage.js';
import { ACTS } from '../reading/promises/act.js';

/** One noun, one shape: what a company's `service-map.yaml` may say. Unknown keys are refused by name. */
const names = z.strictObject({ en: z.string().min(1), fi: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9-]*(?: [a-z0-9-]+)*$/, 'must be lower case words');
const duration = z.string().regex(/^P\d+D$/, 'must be days as ISO 8601, such as P30D');

const rule = z.strictObject({
  stage: id,
  /** Who speaks: the customer, we to them, or we about them. */
  side: z.enum(['customer', 'us', 'note']).optional(),
  channel: z.array(z.enum(CHANNELS)).optional(),
  form: z.array(z.string()).optional(),
  /** What a survey or a message is about: its subject, in lower case. */
  about: z.array(z.string()).optional(),
  feeling: z.array(z.enum(FEELINGS)).optional(),
  /** Something is promised or done, of one of these kinds, by the side that speaks. */
  acts: z.array(z.enum(ACTS)).optional(),
  /** Follows a message of the other side in its thread that did or promised one of these. */
  answers: z.array(z.enum(ACTS)).optional(),
  /** Tells that something promised did not happen. */
  missing: z.boolean().optional(),
  /** Holds a claim of one of these kinds. */
  claims: z.array(z.enum(CLAIM_KINDS)).optional(),
  /** Says what somebody's part in a decision is. */
  role: z.boolean().optional(),
  /** Is the first of its thread, or is not. */
  opens: z.boolean().optional(),
  /** Asks for something while nothing asked before in its thread is open. */
  newRequest: z.boolean().optional(),
  /** Whether it asks for anything. */
  asks: z.boolean().optional(),
  /** Its words count only in sentences that ask nothing. */
  statement: z.boolean().optional(),
  /** Where the thread stands so far. */
  from: z.array(id).optional(),
  /** Its words and its subject lean to one of these usual stages, more than to any other and at least as likely as `sure`. */
  leans: z.array(z.enum(USUAL_STAGES)).optional(),
  sure: z.number().min(0).max(1).optional(),
  /** The customer has a deal that stands so. */
  deal: z.array(z.enum(['open', 'won', 'lost'])).optional(),
  words: z.strictObject({ fi: z.array(z.string()).optional(), en: z.array(z.string()).optional() }).optional(),
  /** `thread`: what follows in the thread is there too. `message`: this contact alone. */
  holds: z.enum(['thread', 'message']).default('thread'),
});

const schema = z
  .strictObject({
    stages: z.array(z.strictObject({ id, names, abandonedAfter: duration })).min(2),
    channels: z.array(z.strictObject({ id: z.enum(CHANNELS), names })).min(1),
    /** Who of ours promises: people by the names that sources give, else all of a source (`tickets`, `tickets.zendesk`). The first that fits. */
    teams: z
      .array(
        z.strictObject({
          id,
          names,
          people: z.array(z.string().min(1)).default([]),
          sources: z.array(z.string().min(1)).default([]),
        }),
      )
      .default([]),
    /** Touchpoints that the company offers or reaches out with. */
    planned: z.array(z.strictObject({ channel: z.enum(CHANNELS), stage: id, reachesOut: z.boolean().default(false) })),
    /** A contact is where the first rule puts it that fits; else where its thread is; else where a rule of `otherwise` puts it. */
    rules: z.array(rule),
    otherwise: z.array(rule),
    thresholds: z.strictObject({
      judgedAtLeast: z.number().int().min(1),
      gladAbove: z.number(),
      sadBelow: z.number(),
      waitingOverUsual: z.number().positive(),
      /** Of so many answered waits at least a median is taken for usual or not. */
      waitsAtLeast: z.number().int().min(1).default(5),
      promisesKeptUnder: z.number().min(0).max(1),
      promisesAtLeast: z.number().int().min(1),
      gapAfter: duration,
      /** A gap: so often at least nobody was there, in over this share of the times they turned to us, and at over so many times the odds of the whole map. */
      gapAtLeast: z.number().int().min(1),
      gapShareOver: z.number().min(0).max(1).default(0.2),
      gapOverUsual: z.number().min(1).default(2),
      lateAtLeast: z.number().int().min(1),
      nobodyActsUnder: z.number().min(0).max(1),
      nobodyAtLeast: z.number().int().min(1),
    }),
  })
  .superRefine((map, context) => {
    const known = new Set(map.stages.map((stage) => stage.id));
    const check = (stage: string, path: (string | number)[]): void => {
      if (!known.has(stage))
        context.addIssue({
          code: 'custom',
          path,
          message: `no such stage: ${stage}; there are ${[...known].join(', ')}`,
        });
    };
    if (known.size !== map.stages.length)
      context.addIssue({ code: 'custom', path: ['stages'], message: 'a stage is named twice' });
    map.planned.forEach(({ stage }, index) => check(stage, ['planned', index, 'stage']));
    for (const list of ['rules', 'otherwise'] as const)
      map[list].forEach((each, index) => {
        check(each.stage, [list, index, 'stage']);
        each.from?.forEach((stage) => check(stage, [list, index, 'from']));
      });
  });

export type ServiceMapFile = z.output<typeof schema>;
export type StageRule = z.output<typeof rule>;

export interface ServiceMap extends ServiceMapFile {
  /** Changes when what the map says changes: what was derived under another version is derived anew. */
  readonly version: string;
}

export type ServiceMapRead =
  | { readonly ok: true; readonly map: ServiceMap }
  | { readonly ok: false; readonly problems: readonly { readonly path: string; readonly reason: string }[] };

/** Checks a parsed `service-map.yaml`. */
export function readServiceMap(file: unknown): ServiceMapRead {
  const read = schema.safeParse(file);
  if (!read.success)
    return {
      ok: false,
      problems: read.error.issues.map(({ path, message }) => ({ path: `/${path.join('/')}`, reason: message })),
    };
  return { ok: true, map: { ...read.data, version: hash('sha256', JSON.stringify(read.data)).slice(0, 12) } };
}

export const daysOf = (iso: string): number => Number(/^P(\d+)D$/.exec(iso)?.[1] ?? 0);
