declare const types: unique symbol;

/** A query, mutation or subscription that the gateway knows by the hash of its text. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly hash: string;
  /** Only for the compiler. */
  readonly [types]?: (variables: Variables) => Result;
}
