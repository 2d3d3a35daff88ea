import { MOST_VOICES, readClaimQuotes, readClaims, readRequestQuotes, type PageJson, type VoiceQuote } from '#graph';
import { themesOf } from '#understanding';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { selectionOf } from '../graphql/selection-of.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { ClaimConnection, ClaimFilterInput } from './claim.type.js';
import { ThemeFilterInput, Themes } from './theme.type.js';

const EXAMPLES = 5;

@Resolver()
export class VoicesResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => ClaimConnection, {
    description: 'What our people wrote between the lines of notes, the last said first.',
  })
  async claims(
    @Args() page: PageArgs,
    @Args('filter', { type: () => ClaimFilterInput, nullable: true, description: 'Only those that match.' })
    filter: ClaimFilterInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PageJson> {
    return readClaims(this.pool, selectionOf(info, { ...page }), filter);
  }

  @May('graph:read')
  @Query(() => Themes, { description: 'What many customers speak of, with examples: why they come, what they need.' })
  async themes(
    @Args('filter', { type: () => ThemeFilterInput, description: 'Of what.' }) filter: ThemeFilterInput,
  ): Promise<Themes> {
    const read = filter.of === 'claims' ? readClaimQuotes : readRequestQuotes;
    const quotes = await read(this.pool, filter);
    const byId = new Map(quotes.map((quote) => [quote.id, quote]));
    return {
      themes: themesOf(quotes).map(({ stem, word, parties, quotes: ids }) => ({
        stem,
        word,
        customers: parties,
        count: ids.length,
        examples: ids
          .map((id) => byId.get(id)!)
          .sort((a, b) => (a.saidAt < b.saidAt ? 1 : a.saidAt > b.saidAt ? -1 : a.id < b.id ? -1 : 1))
          .slice(0, EXAMPLES)
          .map((quote) => told(quote)),
      })),
      quotes: quotes.length,
      cut: quotes.length >= MOST_VOICES,
    };
  }
}

const told = ({ id, kind, words, from, to, saidAt }: VoiceQuote) => ({
  id: `${kind === 'request' ? 'wait' : 'claim'}_${id}`,
  quote: { text: words, from, to },
  saidAt,
});
