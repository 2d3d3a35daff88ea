/** What a condition says of one thing: any of some choices, a range, yes or no, or a text. */
export type Part =
  | { readonly name: string; readonly is: 'choice'; readonly values: readonly string[] }
  /** Days as ISO instants, or numbers as text; an empty end is open. */
  | { readonly name: string; readonly is: 'range'; readonly from: string; readonly to: string }
  | { readonly name: string; readonly is: 'flag'; readonly yes: boolean }
  | { readonly name: string; readonly is: 'text'; readonly text: string }
  /** What this page does not know how to say: it is kept as it is. */
  | { readonly name: string; readonly is: 'kept'; readonly value: unknown };

/** How a condition meets what it is about: some, none or every one of many; or, of one value, how it is compared. */
export type How = 'some' | 'none' | 'every' | 'is' | 'isNot' | 'contains' | 'startsWith';

/** One row of the editor: `touchpoints`, `some`, in these stages and by these channels. */
export interface Condition {
  readonly is: 'condition';
  readonly field: string;
  readonly how: How;
  readonly parts: readonly Part[];
}

/** Customers who are tied to this one, and what is asked of them. */
export interface Related {
  readonly is: 'related';
  readonly field: 'people' | 'organizations';
  readonly how: 'some' | 'none';
  readonly of: Together;
}

/** Rules that hold together: all of them or any of them, or not so. */
export interface Together {
  readonly is: 'together';
  readonly join: 'all' | 'any';
  readonly negated: boolean;
  readonly rules: readonly Rule[];
}

/** What this page does not know how to say, such as customers picked by hand: it is kept as it is. */
export interface Kept {
  readonly is: 'kept';
  readonly member: string;
  readonly value: unknown;
}

export type Rule = Condition | Related | Together | Kept;

export const together = (
  rules: readonly Rule[] = [],
  join: Together['join'] = 'all',
  negated = false,
): Together => ({ is: 'together', join, negated, rules }); // prettier-ignore
