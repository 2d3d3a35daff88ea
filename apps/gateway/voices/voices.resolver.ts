import {
  asked,
  MOST_VOICES,
  readClaimQuotes,
  readClaims,
  readRequestQuotes,
  readTouchpointsOf,
  type PageJson,
  type Selection,
  type VoiceQuote,
} from '#graph';
import { themesOf } from '#understanding';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { selectionOf, selectionsOf } from '../graphql/selection-of.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { ClaimConnection, ClaimFilterInput } from './claim.type.js';
import { ThemeFilterInput, Themes } from './theme.type.js';

const EXAMPLES = 5;

@Resolver()
export class VoicesResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => ClaimConnection, {
    nullable: true,
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
  @Query(() => Themes, {
    nullable: true,
    description: 'What many customers speak of, with examples: why they come, what they need.',
  })
  async themes(
    @Args('filter', { type: () => ThemeFilterInput, description: 'Of what.' }) filter: ThemeFilterInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const read = filter.of === 'claims' ? readClaimQuotes : readRequestQuotes;
    const quotes = await read(this.pool, filter);
    const byId = new Map(quotes.map((quote) => [quote.id, quote]));
    const themes = themesOf(quotes).map((theme) => ({ ...theme, said: theme.quotes.map((id) => byId.get(id)!) }));
    const examples = new Map(themes.map(({ stem, said }) => [stem, latestOf(said)]));
    const wanted = ['themes', 'examples'].reduce(
      (selections, name) => asked(selections, name).flatMap(({ fields }) => fields),
      selectionsOf(info),
    );
    const touchpoints = await this.touchpointsOf([...examples.values()].flat(), asked(wanted, 'touchpoint'));
    return {
      themes: themes.map(({ stem, word, beside, parties, said }) => ({
        stem,
        word,
        beside,
        customers: parties,
        count: said.length,
        feeling: feltIn(said),
        examples: examples.get(stem)!.map((quote) => told(quote, touchpoints)),
      })),
      quotes: quotes.length,
      cut: quotes.length >= MOST_VOICES,
    };
  }

  private async touchpointsOf(
    quotes: readonly VoiceQuote[],
    wanted: readonly Selection[],
  ): Promise<ReadonlyMap<string, object>> {
    if (wanted.length === 0) return new Map();
    return readTouchpointsOf(
      this.pool,
      quotes,
      wanted.flatMap(({ fields }) => fields),
    );
  }
}

const latestOf = (said: readonly VoiceQuote[]): readonly VoiceQuote[] =>
  [...said]
    .sort((a, b) => (a.saidAt < b.saidAt ? 1 : a.saidAt > b.saidAt ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, EXAMPLES);

/** How many touchpoints feel how: one that says it twice counts once. */
function feltIn(said: readonly VoiceQuote[]) {
  const felt = [...new Map(said.map(({ touchpoint, feeling }) => [touchpoint, feeling])).values()];
  const count = (one: string) => felt.filter((feeling) => feeling === one).length;
  return {
    positive: count('POSITIVE'),
    neutral: count('NEUTRAL'),
    negative: count('NEGATIVE'),
    unknown: count('UNKNOWN'),
  };
}

const told = (
  { id, kind, touchpoint, words, from, to, saidAt }: VoiceQuote,
  touchpoints: ReadonlyMap<string, object>,
) => ({
  id: `${kind === 'request' ? 'wait' : 'claim'}_${id}`,
  quote: { text: words, from, to },
  saidAt,
  touchpoint: touchpoints.get(touchpoint) ?? null,
});
