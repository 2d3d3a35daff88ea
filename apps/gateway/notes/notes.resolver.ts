import { isUuid, readNode, type Selection } from '#graph';
import { Args, Context, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { GatewayContext } from '../graphql/transport/context.js';
import { Channel } from '../graphql/vocabulary/enums.js';
import { SaidEvents } from '../graphql/said-events.js';
import { Refused, refused } from '../graphql/vocabulary/refused.type.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { May, Shown } from '../graphql/policy/shown.js';

/** Notes that are written here come from a source of their own. */
const SOURCE = 'notes.meri';
const MOST_CHARACTERS = 50_000;

@InputType({ description: 'A note about a customer.' })
export class WriteNoteInput {
  @Field(() => ID, { description: 'Whom it is about: a customer’s id, present or former.' })
  readonly about!: string;

  @Field(() => String, { description: 'The words, at most 50,000 characters.' })
  readonly text!: string;

  @Field(() => DateTime, { nullable: true, description: 'When what it tells of was; now where absent.' })
  readonly at?: string | null;

  @Field(() => Channel, { nullable: true, description: 'What it tells of: a meeting, a call.' })
  readonly channel?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that writing again with it edits the note; made up where absent.',
  })
  readonly key?: string | null;
}

@ObjectType({ description: 'The note stands in the graph.' })
export class NoteWritten {
  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => String, 'The note’s key at the source `notes.meri`.')
  readonly key!: string;
}

@ObjectType({ description: 'The event is in the log and will be applied; it took longer than this answer could wait.' })
export class WritePending {
  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => String, 'The note’s key at the source `notes.meri`.')
  readonly key!: string;
}

const WriteNoteResult = createUnionType({
  name: 'WriteNoteResult',
  description: 'What became of a note.',
  types: () => [NoteWritten, WritePending, Refused] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

type Written =
  { readonly $type: 'NoteWritten' | 'WritePending'; readonly eventId: string; readonly key: string } | Refused;

@Resolver()
export class NotesResolver {
  constructor(
    private readonly pool: Pool,
    private readonly events: SaidEvents,
  ) {}

  @May('notes:write')
  @Mutation(() => WriteNoteResult, {
    description: 'Writes a note: an event like any other. Answers when it has been applied.',
  })
  async writeNote(
    @Args('input', { type: () => WriteNoteInput, description: 'The note.' }) input: WriteNoteInput,
    @Context() { viewer }: GatewayContext,
  ): Promise<Written> {
    const text = input.text.trim();
    if (text === '') return refused('TEXT_EMPTY', 'A note needs words.', 'input', 'text');
    if (text.length > MOST_CHARACTERS)
      return refused('TEXT_TOO_LONG', `A note holds at most ${MOST_CHARACTERS} characters.`, 'input', 'text');
    const record = isUuid(input.about)
      ? ((await readNode(this.pool, 'record', input.about, RECORD)) as About | undefined)
      : undefined;
    if (!record || record.state === 'erased')
      return refused('NOT_FOUND', 'There is no customer of this id to write about.', 'input', 'about');
    const now = new Date().toISOString();
    const data = {
      key: input.key ?? randomUUID(),
      text,
      at: input.at ?? now,
      author: viewer.name,
      about: { [record.kind === 'person' ? 'contact' : 'organization']: { key: record.key, source: record.source } },
      ...(input.channel ? { channel: input.channel } : {}),
    };
    const said = await this.events.say(SOURCE, 'note.written', data);
    if ('userErrors' in said) return said;
    return { $type: said.arrival === 'applied' ? 'NoteWritten' : 'WritePending', eventId: said.eventId, key: data.key };
  }
}

interface About {
  readonly source: string;
  readonly key: string;
  readonly kind: 'person' | 'organization';
  readonly state: string;
}

/** The customer's eldest record, whose id is the customer's. */
const RECORD: readonly Selection[] = ['source', 'key', 'kind', 'state'].map((field) => ({
  field,
  key: field,
  args: {},
  fields: [],
}));
