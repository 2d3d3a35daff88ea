/** Labels connected sets by their smallest member. */
export class UnionFind {
  private readonly parent: Map<string, string>;

  constructor(ids: readonly string[]) {
    this.parent = new Map(ids.map((id) => [id, id]));
  }

  label(id: string): string {
    let root = id;
    while (this.parent.get(root) !== root) root = this.parent.get(root)!;
    this.parent.set(id, root);
    return root;
  }

  union(a: string, b: string): void {
    const [x, y] = [this.label(a), this.label(b)];
    if (x !== y) this.parent.set(x < y ? y : x, x < y ? x : y);
  }
}
