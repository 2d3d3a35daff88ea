/** Repeatable randomness: the same seed gives the same walk on every machine. Algorithm: sfc32 (PractRand). */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(seed: string | number) {
    let hash = 0x811c9dc5;
    for (const char of String(seed)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    this.a = hash | 0;
    this.b = Math.imul(hash, 0x9e3779b1) | 0;
    this.c = Math.imul(hash ^ 0x5bd1e995, 0x85ebca6b) | 0;
    for (let turn = 0; turn < 12; turn++) this.bits();
  }

  /** A generator of its own, so that what happens beside it does not change it. */
  fork(label: string | number): Chance {
    return new Chance(`${label}:${this.bits()}`);
  }

  /** From 0 up to but not 1. */
  next(): number {
    return (this.bits() >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  yes(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  /** Picks by weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let sum = 0;
    for (const [, weight] of list) sum += weight;
    let left = this.next() * sum;
    for (const [value, weight] of list) if ((left -= weight) < 0) return value;
    const last = list[list.length - 1];
    if (!last) throw new Error('nothing to pick from');
    return last[0];
  }

  digits(count: number): string {
    let out = '';
    for (let index = 0; index < count; index++) out += String(this.int(index === 0 ? 1 : 0, 9));
    return out;
  }

  hex(count: number): string {
    let out = '';
    while (out.length < count) out += (this.bits() >>> 0).toString(16).padStart(8, '0');
    return out.slice(0, count);
  }

  uuid(): string {
    const hex = this.hex(32);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  private bits(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return sum;
  }
}
