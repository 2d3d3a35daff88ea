type Key = readonly unknown[];

/**
 * What is shown while an answer is on its way: the former one, where it is about the same thing. A filter may change under what
 * is shown; a customer may not become another.
 * @param key of what is asked: the operation's name and its variables
 * @param about which variables name the thing
 */
export const formerOf =
  (key: Key, about: readonly PropertyKey[]) =>
  <Data>(former: Data | undefined, of: { readonly queryKey: Key } | undefined): Data | undefined =>
    about.every((name) => of !== undefined && named(of.queryKey, name) === named(key, name)) ? former : undefined;

const named = ([, variables]: Key, name: PropertyKey): string | undefined =>
  JSON.stringify((variables as Readonly<Record<PropertyKey, unknown>> | undefined)?.[name]);
