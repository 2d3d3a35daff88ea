/** A binary heap: the earliest first, equal times in the order they came. */
export class TimeQueue<T> {
  private readonly heap: { at: number; turn: number; value: T }[] = [];
  private turn = 0;

  get size(): number {
    return this.heap.length;
  }

  /** The earliest time, or Infinity. */
  get first(): number {
    return this.heap[0]?.at ?? Infinity;
  }

  push(at: number, value: T): void {
    const heap = this.heap;
    const entry = { at, turn: this.turn++, value };
    let index = heap.push(entry) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (!parent || before(parent, entry)) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = entry;
  }

  pop(): { readonly at: number; readonly value: T } | undefined {
    const heap = this.heap;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let index = 0;
    for (;;) {
      let child = index * 2 + 1;
      const left = heap[child];
      if (!left) break;
      const right = heap[child + 1];
      let smaller = left;
      if (right && before(right, left)) {
        smaller = right;
        child++;
      }
      if (before(last, smaller)) break;
      heap[index] = smaller;
      index = child;
    }
    heap[index] = last;
    return top;
  }
}

const before = (a: { at: number; turn: number }, b: { at: number; turn: number }): boolean =>
  a.at < b.at || (a.at === b.at && a.turn < b.turn);
