import { compareReaders } from '#graph';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { TermsInForce } from '../service-map/terms-in-force.js';
import { ReadersCompared } from './readers-compared.type.js';

const MOST_TEXTS = 5_000;
const MOST_SHOWN = 50;

@Resolver()
export class ReadersResolver {
  constructor(
    private readonly pool: Pool,
    private readonly inForce: TermsInForce,
  ) {}

  @May('graph:read')
  @Query(() => ReadersCompared, {
    nullable: true,
    description:
      'The reader that comes with Meri beside the model of the settings; null where it has read nothing yet, or none was ever asked.',
  })
  async readersCompared(
    @Args('texts', {
      type: () => Int,
      defaultValue: 1_000,
      description: 'Over how many of the last texts, at most 5,000.',
    })
    texts: number,
  ): Promise<object | null> {
    const { terms } = this.inForce;
    const compared = await compareReaders(this.pool, terms, Math.min(MOST_TEXTS, Math.max(1, texts)));
    if (!compared) return null;
    const differences = [...compared.differences].sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
    return {
      ...compared,
      stands: terms.reader?.stands === true,
      differenceCount: differences.length,
      differences: differences.slice(0, MOST_SHOWN).map(({ text, quote, touchpoint, ...told }) => ({
        ...told,
        touchpoint: `touchpoint_${touchpoint}`,
        quote: quote && { text, ...quote },
      })),
    };
  }
}
