/** Answers of a source one by one, changed; giving up ends the source. `last` is the end. */
export function mapped<A, B>(
  source: AsyncIterableIterator<A>,
  change: (one: A) => Promise<{ readonly value: B; readonly last?: boolean }>,
): AsyncIterableIterator<B> {
  let ended = false;
  const end = async (): Promise<IteratorResult<B>> => {
    ended = true;
    await source.return?.();
    return { value: undefined, done: true };
  };
  return {
    next: async () => {
      if (ended) return { value: undefined, done: true };
      const { value: one, done } = await source.next();
      if (done) return end();
      const { value, last } = await change(one).catch(async (error: unknown) => {
        // Nobody returns an iterator that has failed: its source would be followed for ever.
        await end();
        throw error;
      });
      if (last) {
        ended = true;
        await source.return?.();
      }
      return { value, done: false };
    },
    return: end,
    throw: async (error) => {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
