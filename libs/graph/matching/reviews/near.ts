import { featuresUnder, scoreOf, withoutCrowd, type CrowdedKeys, type MatchFeatures, type ScoreOf } from '#identity';
import type { ClientBase } from 'pg';
import { decisionsAmong } from '../../apply/words/decisions.js';
import { selectBy } from '../../apply/statement.js';
import { crowdedIn, isCapped, readBlocks } from '../blocks.js';
import { meet } from '../candidates.js';
import { readFeatures, readLooks, type Features } from '../features.js';
import type { Ruling } from '../ruling/ruling.js';
import type { Review, ReviewedCustomer } from './reviews.js';

interface Member {
  readonly record_id: string;
  readonly customer_id: string;
  readonly neighbourhood_id: string;
}

/** What is read of customers and of whom they resemble. */
export class Near {
  readonly members = new Map<string, Member>();
  readonly known = new Map<string, MatchFeatures>();
  private crowdedKeys: CrowdedKeys = () => [];
  private readonly byCustomer = new Map<string, string[]>();

  constructor(
    private readonly client: ClientBase,
    private readonly ruling: Ruling,
  ) {}

  readonly scoreOf: ScoreOf = (a, b) => {
    const [one, other] = [this.known.get(a), this.known.get(b)];
    if (!one || !other || one.kind !== other.kind) return -Infinity;
    return scoreOf(this.ruling.models[one.kind], ...withoutCrowd(one, other, this.crowdedKeys));
  };

  recordsOf(customer: string): readonly string[] {
    return this.byCustomer.get(customer)!;
  }

  async membersOf(customers: readonly string[]): Promise<readonly Member[]> {
    const unread = customers.filter((id) => !this.byCustomer.has(id));
    const rows = await selectBy<Member>(
      this.client,
      'doubts-members',
      'select record_id, customer_id, neighbourhood_id from membership where customer_id = any($1) order by record_id',
      unread,
    );
    for (const row of rows) {
      this.members.set(row.record_id, row);
      const known = this.byCustomer.get(row.customer_id);
      if (known) known.push(row.record_id);
      else this.byCustomer.set(row.customer_id, [row.record_id]);
    }
    return rows;
  }

  async features(records: readonly string[]): Promise<ReadonlyMap<string, Features>> {
    const unread = records.filter((id) => !this.known.has(id));
    const rows = await readFeatures(this.client, unread);
    for (const [id, { features }] of rows) this.known.set(id, featuresUnder(this.ruling.rules, features));
    return rows;
  }

  /** Customer id to those with whom a pair of records is compared, and reaches `review`. */
  async meet(own: readonly Member[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const read = await this.features(own.map(({ record_id }) => record_id));
    const blocks = await readBlocks(this.client, [...new Set([...read.values()].flatMap(({ keys }) => keys))]);
    this.crowdedKeys = crowdedIn(new Set(blocks.filter(isCapped).map(({ key }) => key)));
    const inBlock = new Map(blocks.filter((block) => !isCapped(block)).map(({ key, members }) => [key, members]));
    const candidates = own.map(({ record_id }) => {
      const row = read.get(record_id);
      return row ? meet(row, (key) => inBlock.get(key), this.ruling.models) : new Set<string>();
    });
    const unread = [...new Set(candidates.flatMap((near) => [...near]))].filter((id) => !this.known.has(id));
    for (const [id, look] of await readLooks(this.client, unread))
      this.known.set(id, featuresUnder(this.ruling.rules, look));
    const close = own.map(({ record_id }, index) => {
      const kind = this.known.get(record_id)?.kind;
      if (!kind) return [];
      const { review } = this.ruling.models[kind].thresholds;
      return [...candidates[index]!].filter((id) => this.scoreOf(record_id, id) >= review);
    });
    const customerOf = await this.customersOf([...new Set(close.flat())]);
    const met = new Map<string, Set<string>>();
    own.forEach(({ customer_id }, index) => {
      for (const record of close[index]!) {
        const partner = customerOf.get(record);
        if (partner === undefined || partner === customer_id) continue;
        met.set(customer_id, (met.get(customer_id) ?? new Set()).add(partner));
      }
    });
    return met;
  }

  private async customersOf(records: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await selectBy<Member>(
      this.client,
      'doubts-customers',
      'select record_id, customer_id from membership where record_id = any($1)',
      records,
    );
    return new Map(rows.map(({ record_id, customer_id }) => [record_id, customer_id]));
  }

  /** Pairs of customers that a decision keeps apart. */
  async apart(): Promise<ReadonlySet<string>> {
    const decisions = await decisionsAmong(this.client, [...this.members.keys()]);
    return new Set(
      decisions.flatMap(({ verdict, a, b }) => {
        const [x, y] = [this.members.get(a)?.customer_id, this.members.get(b)?.customer_id].sort();
        return verdict === 'not-same' && x !== undefined && y !== undefined ? [`${x} ${y}`] : [];
      }),
    );
  }

  /** Labels of the neighbourhoods that are too big to grow by likeness, among those that hold both customers of a pair. */
  async oversized(met: ReadonlyMap<string, ReadonlySet<string>>): Promise<ReadonlySet<string>> {
    const labelOf = (customer: string) => this.members.get(this.recordsOf(customer)[0]!)!.neighbourhood_id;
    const labels = [...met].flatMap(([customer, partners]) =>
      [...partners].map(labelOf).filter((label) => label === labelOf(customer)),
    );
    const rows = await selectBy<{ label: string }>(
      this.client,
      'doubts-oversized',
      `select neighbourhood_id as label from membership where neighbourhood_id = any($1)
       group by 1 having count(*) > ${Number(this.ruling.rules.mostRecords)}`,
      [...new Set(labels)],
    );
    return new Set(rows.map(({ label }) => label));
  }

  async reviewed(reviews: Iterable<Review>): Promise<ReadonlyMap<string, ReviewedCustomer>> {
    const customers = [...new Set([...reviews].flatMap(({ a, b }) => [a, b]))];
    // A customer's id is that of its eldest record.
    const rows = await selectBy<{ id: string; born: string }>(
      this.client,
      'doubts-born',
      'select id, born from record where id = any($1)',
      customers,
    );
    return new Map(rows.map(({ id, born }) => [id, { born, records: this.recordsOf(id).length }]));
  }
}
