import { ID, ObjectType } from '@nestjs/graphql';
import { Channel } from '../graphql/vocabulary/enums.js';
import { Node } from '../graphql/vocabulary/node.type.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'Free text about a customer by one of us.', implements: () => [Node] })
export class Note implements Node {
  @Shown('PUBLIC', () => ID, 'The note’s global id, such as `note_0e8a…`.')
  readonly id!: string;

  @Shown('PUBLIC', () => String, 'The source that keeps it.')
  readonly source!: string;

  @Shown('PUBLIC', () => String, 'The source’s own key of it.')
  readonly key!: string;

  @Shown('TEXT', () => String, 'The words.', { nullable: true })
  readonly text!: string | null;

  @Shown('NAME', () => String, 'Who wrote it.', { nullable: true })
  readonly author!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When it was written.')
  readonly writtenAt!: string;

  @Shown('PUBLIC', () => String, '`everyone` or `team`; null where nobody said.', { nullable: true })
  readonly visibility!: string | null;

  @Shown('PUBLIC', () => Channel, 'What the note tells of, where said.', { nullable: true })
  readonly channel!: string | null;
}

export const NoteConnection = connectionOf('Note', () => Note, 'notes');
