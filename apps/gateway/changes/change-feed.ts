import {
  endOfOutbox,
  outboxReaches,
  presentIds,
  readOutbox,
  readOutboxOf,
  readOutboxOfWaits,
  readPlace,
  type Change,
  type Place,
} from '#graph';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';
import { GatewayTuning } from '../graphql/gateway-tuning.js';
import { Following } from './following.js';

/** What was announced after a place to whom follows. */
type Missed = (after: Place, limit: number) => Promise<readonly Change[]>;

/** The process's one eye on the outbox: it looks while anybody listens, and tells each what is theirs. */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  private readonly followings = new Set<Following>();
  private readonly logger = new Logger('ChangeFeed');
  private place: Place | undefined;
  private opening: Promise<Place> | undefined;
  private looking = false;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly tuning: GatewayTuning,
  ) {}

  /** Follows a customer from now, or from a cursor on. Undefined where the id leads nowhere. */
  async follow(id: string, cursor?: string | null): Promise<Following | undefined> {
    const present = (await presentIds(this.pool, [id])).get(id);
    if (present === undefined || this.stopped) return undefined;
    return this.begin(new Set([id.toLowerCase(), present]), cursor, (after, limit) =>
      readOutboxOf(this.pool, present, after, limit),
    );
  }

  /** Follows everybody's waits from now, or from a cursor on. */
  followWaits(cursor?: string | null): Promise<Following> {
    return this.begin('waits', cursor, (after, limit) => readOutboxOfWaits(this.pool, after, limit));
  }

  /** Follows everybody from now, or from a cursor on: told once of all that came at once, and of all that was missed. */
  followEverybody(cursor?: string | null): Promise<Following> {
    return this.begin('everybody', cursor, async (after) => {
      const end = await endOfOutbox(this.pool);
      const [missed] = await readOutbox(this.pool, after, { limit: 1 });
      return missed ? [{ ...missed, ...end }] : [];
    });
  }

  private async begin(
    subject: Following['subject'],
    cursor: string | null | undefined,
    missed: Missed,
  ): Promise<Following> {
    const opened = await this.open();
    this.place ??= opened;
    const after = cursor === undefined || cursor === null ? undefined : readPlace(cursor);
    const following = new Following(subject, after ?? this.place, this.tuning.clientBuffer, (ended) =>
      this.leave(ended),
    );
    this.followings.add(following);
    if (this.stopped) following.end();
    this.schedule();
    try {
      if (cursor !== undefined && cursor !== null) await this.replay(following, missed, after);
      following.goLive();
      return following;
    } catch (error) {
      following.end();
      throw error;
    }
  }

  /** Where the outbox ended when the first of those who listen came: one place for all who come at once. */
  private open(): Promise<Place> {
    this.opening ??= endOfOutbox(this.pool).catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    for (const following of [...this.followings]) following.end();
  }

  /** Tells what was missed, or that it cannot be told. */
  private async replay(following: Following, read: Missed, after: Place | undefined): Promise<void> {
    const now = await endOfOutbox(this.pool);
    if (!after) return following.put({ kind: 'gap', reason: 'UNKNOWN_CURSOR', place: now });
    if (!(await outboxReaches(this.pool, after)))
      return following.put({ kind: 'gap', reason: 'OUTBOX_CUT', place: now });
    const missed = await read(after, this.tuning.clientBuffer);
    if (missed.length >= this.tuning.clientBuffer)
      return following.put({ kind: 'gap', reason: 'TOO_MANY', place: now });
    for (const change of missed) following.put({ kind: 'change', change, place: change });
  }

  private leave(following: Following): void {
    this.followings.delete(following);
    if (this.followings.size > 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.place = undefined;
    this.opening = undefined;
  }

  private schedule(): void {
    if (this.timer || this.looking || this.stopped) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.looking = true;
      void this.look().finally(() => {
        this.looking = false;
        if (this.followings.size > 0) this.schedule();
      });
    }, this.tuning.outboxPollMs);
  }

  private async look(): Promise<void> {
    try {
      for (;;) {
        if (!this.place) return;
        const changes = await readOutbox(this.pool, this.place);
        const last = changes.at(-1);
        if (!last) return;
        await this.tell(changes);
        if (this.place) this.place = { tx: last.tx, seq: last.seq };
        if (changes.length < 1_000) return;
      }
    } catch (error) {
      // Nothing is lost: the place stays, and the next look begins there.
      this.logger.warn(`the outbox cannot be read now: ${(error as { code?: string }).code ?? (error as Error).name}`);
    }
  }

  private async tell(changes: readonly Change[]): Promise<void> {
    for (const change of changes) {
      const theirs = [...this.followings].filter((following) => following.concerns(change));
      if (theirs.length === 0) continue;
      if (change.change === 'merged') {
        const now = (await presentIds(this.pool, [change.customerId])).get(change.customerId);
        if (now !== undefined) for (const { subject } of theirs) if (subject instanceof Set) subject.add(now);
      }
      for (const following of theirs) following.offer(change);
    }
    for (const following of this.followings) if (following.subject === 'everybody') following.offer(changes.at(-1)!);
  }
}
