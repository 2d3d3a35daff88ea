import { Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'Words as they stand in a touchpoint’s text.' })
export class Quote {
  @Shown('TEXT', () => String, 'The words.', { nullable: true })
  readonly text!: string | null;

  @Shown('PUBLIC', () => Int, 'Where they begin in the touchpoint’s text, in UTF-16 code units.')
  readonly from!: number;

  @Shown('PUBLIC', () => Int, 'Where they end: the first place after them.')
  readonly to!: number;
}

interface Placed {
  readonly text: string | null;
  readonly from: number;
  readonly to: number;
}

/** A reader brings the whole text and the places; the words are cut out here. Null where the text is gone. */
export const quoteIn = (placed: Placed | null): Quote | null =>
  placed === null || placed.text === null ? null : { ...placed, text: placed.text.slice(placed.from, placed.to) };
