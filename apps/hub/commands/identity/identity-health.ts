import {
  readIdentityHealth,
  readIdentityQuality,
  readPasses,
  readRules,
  type IdentityHealth,
  type IdentityQuality,
} from '#graph';
import { BLOCK_CAP, LEAST_JUDGED, type SeenShare } from '#identity';
import { print, tell } from '../process.js';
import { withPool } from '../with-pool.js';

/** How identity fares: what there is, what waits, and how well it is told who is who, as far as that can be known. */
export async function tellHealth(json: boolean): Promise<void> {
  const [health, quality, [pass]] = await withPool(
    async (pool) =>
      [
        await readIdentityHealth(pool, (await readRules(pool)).rules.limits, BLOCK_CAP),
        await readIdentityQuality(pool),
        await readPasses(pool, 1),
      ] as const,
  );
  if (json) return void print({ ...health, quality, pass: pass?.state === 'running' ? pass : null });
  tellSizes(health);
  if (pass?.state === 'running')
    tell(`Judged again for ${pass.reason}: ${pass.done} of ${pass.total} records, ${pass.reread} read anew first.`);
  for (const one of quality) tellQuality(one);
}

function tellSizes(health: IdentityHealth): void {
  tell(`${health.records} records are ${health.customers} customers; the biggest has ${health.biggest} records.`);
  for (const { from, to, customers } of health.sizes)
    tell(
      `  ${to === null ? `${from} and more` : from === to ? from : `${from} to ${to}`} records: ${customers} customers`,
    );
  const waiting = Object.entries(health.reviews).map(([reason, count]) => `${count} ${reason}`);
  tell(`Waiting for a person: ${waiting.join(', ') || 'nothing'}.`);
  tell(`Too common to count: ${health.sharedValues.length} values${health.sharedValues.length > 0 ? ', such as' : ''}; ${health.cappedBlocks} blocking keys.`); // prettier-ignore
  for (const { kind, value, records } of health.sharedValues.slice(0, 10))
    tell(`  ${kind} ${value}: ${records} records`);
}

const percent = (share: number | null): string =>
  share === null ? 'too few pairs to say' : `${(100 * share).toFixed(1)} %`;
const seen = (share: SeenShare | null): string =>
  share === null
    ? `too few to say (fewer than ${LEAST_JUDGED})`
    : `${percent(share.share)} (95 %: ${percent(share.low)} to ${percent(share.high)})`;

function tellQuality({ kind, model, learned, surveyed, drift, reviews }: IdentityQuality): void {
  tell(
    `${kind === 'person' ? 'People' : 'Organizations'}, by model ${model}${learned ? '' : ', which comes with Meri'}:`,
  );
  if (surveyed) {
    tell(`  by the model’s word: precision ${percent(surveyed.precision)}, recall ${percent(surveyed.recall)} of ${surveyed.pairs} pairs (${surveyed.at.toISOString()})`); // prettier-ignore
    tell('    of pairs that no key brings together it knows nothing');
  } else tell('  not looked at yet: a worker does so from 200 records on');
  if (drift) {
    const { scores, comparisons, linked } = drift;
    tell(`  drift of scores since ${drift.since.toISOString()}: ${scores.index ?? '–'} (${scores.drift}); ${percent(linked.then)} of pairs linked then, ${percent(linked.now)} now`); // prettier-ignore
    for (const { attribute, index, drift: how } of comparisons)
      if (how === 'moved' || how === 'shifted') tell(`    ${attribute}: ${index} (${how})`);
  }
  if (reviews.judged === 0) return void tell('  by people’s word: nobody judged a pair yet');
  tell(`  by people’s word on ${reviews.judged} pairs: precision ${seen(reviews.precision)}, recall ${seen(reviews.recall)}`); // prettier-ignore
  tell('    people look at doubts and complaints, where the machine errs most: no sample of all pairs');
}
