import type { PartyKind } from '#contracts';
import { expectedOf, qualityOf, type JudgedQuality, type ModelDrift } from '#identity';
import type { Pool } from 'pg';
import { inTransaction } from '../../store/open-graph.js';
import { readRuling } from '../ruling/ruling.js';
import { judgedPairs } from './judged-pairs.js';
import { driftIn, readSurveys } from './surveys.js';

/** How well one kind of party is judged, as far as that can be told without knowing the truth. */
export interface IdentityQuality {
  readonly kind: PartyKind;
  /** The version of the model in force, and whether it was learned here. */
  readonly model: string;
  readonly learned: boolean;
  /** The latest look at the pairs there are; null before the first. */
  readonly surveyed: {
    readonly at: Date;
    readonly records: number;
    readonly pairs: number;
    readonly joined: number;
    /** By the model's own word; null where there are too few pairs. */
    readonly precision: number | null;
    readonly recall: number | null;
  } | null;
  /** Against what the model saw when it was learned; null where it was not learned here. */
  readonly drift: (ModelDrift & { readonly since: Date }) | null;
  /** By people's word. */
  readonly reviews: JudgedQuality;
}

const KINDS: readonly PartyKind[] = ['person', 'organization'];

/** Reads the latest surveys, and judges again, in memory, the pairs that people judged last. */
export const readIdentityQuality = (pool: Pool): Promise<readonly IdentityQuality[]> =>
  inTransaction(
    pool,
    async (client) => {
      const ruling = await readRuling(client);
      const judged = await judgedPairs(client, ruling);
      const all: IdentityQuality[] = [];
      for (const kind of KINDS) {
        const { version, learnedFrom } = ruling.models[kind];
        const surveys = await readSurveys(client, kind, version);
        const last = surveys.at(-1);
        const learned = learnedFrom.records > 0;
        all.push({
          kind,
          model: version,
          learned,
          surveyed: last
            ? {
                at: last.taken_at,
                records: last.records,
                pairs: last.survey.pairs,
                joined: last.survey.together.pairs,
                ...expectedOf(last.survey),
              }
            : null,
          drift: learned ? driftIn(surveys) : null,
          reviews: qualityOf(judged[kind]),
        });
      }
      return all;
    },
    'one-moment',
  );
