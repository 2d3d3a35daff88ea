import { familyOf, type Family } from '#contracts';
import type { EventReference } from '../truth.js';
import { DAY, HOUR, MINUTE } from './calendar.js';
import type { Chance } from './chance.js';
import { TimeQueue } from './queue.js';
import type { Recorder } from './recorder.js';

/** One event as it arrives. */
export interface ArrivingEvent {
  readonly topicFamily: Family;
  /** The CloudEvent in JSON. Big numbers stand in it as raw digits, so do not send it through `JSON.parse`. */
  readonly text: string;
  /** When it reaches the hub, ISO 8601. */
  readonly arrivedAt: string;
}

export interface Publication {
  readonly source: string;
  readonly type: string;
  readonly id: string;
  readonly subject?: string;
  readonly sequence?: number;
  readonly data: unknown;
}

/** A story says when it goes on (a time in milliseconds), and ends when it is told. */
export type Story = Generator<number, void, void>;

interface Running {
  readonly kind: string;
  readonly story: Story;
  published: number;
}

/**
 * Stories side by side in one flow of time. Only the running stories and what is on its way are held, so any number of
 * events can be told.
 */
export class Simulation {
  now: number;
  /** The time of the last event. */
  lastPublished = 0;
  /** Events published so far, doubles included. */
  published = 0;
  private readonly stories = new TimeQueue<Running>();
  private readonly arrivals = new TimeQueue<ArrivingEvent>();
  private readonly sizes = new Map<string, { stories: number; events: number }>();
  private current: Running | undefined;
  private readonly open = new Set<Running>();

  constructor(
    readonly chance: Chance,
    readonly truth: Recorder,
    from: number,
    readonly until: number,
  ) {
    this.now = from;
  }

  start(kind: string, story: Story, at = this.now): void {
    const running: Running = { kind, story, published: 0 };
    this.open.add(running);
    this.stories.push(Math.floor(at), running);
  }

  /** Sends an event now; it arrives soon after, sometimes days later, sometimes twice. */
  publish(publication: Publication): EventReference {
    const { source, id, type, subject, sequence, data } = publication;
    const family = familyOf(source);
    if (!family) throw new Error(`${source} is of no family`);
    const event = {
      specversion: '1.0',
      id,
      source,
      type,
      time: new Date(this.now).toISOString(),
      ...(subject === undefined ? {} : { subject }),
      ...(sequence === undefined ? {} : { sequence: String(sequence) }),
      datacontenttype: 'application/json',
      data,
    };
    const text = JSON.stringify(event).replace(/"#raw:(\d+)"/g, '$1');
    const reference = { source, id };
    const late = this.chance.yes(0.015);
    const delay = late
      ? this.chance.between(2 * HOUR, 5 * DAY)
      : this.chance.yes(0.06)
        ? this.chance.between(0, 4 * MINUTE)
        : this.chance.between(20, 1500);
    if (late) this.truth.arrivedLate(reference);
    this.arrive(family, text, this.now + delay);
    if (this.chance.yes(0.02)) {
      this.truth.arrivedTwice(reference);
      this.arrive(
        family,
        text,
        this.now +
          delay +
          (this.chance.yes(0.8) ? this.chance.between(1_000, HOUR) : this.chance.between(HOUR, 3 * DAY)),
      );
    }
    // No two events of a source at one time: what follows happens after.
    this.lastPublished = this.now++;
    return reference;
  }

  /** Events in the order of their arrival. */
  *run(): Generator<ArrivingEvent, void, void> {
    for (let next = this.stories.pop(); next && next.at < this.until; next = this.stories.pop()) {
      yield* this.arrivedBefore(next.at);
      this.now = Math.max(this.now, next.at);
      this.current = next.value;
      const step = next.value.story.next();
      this.current = undefined;
      if (step.done) this.finish(next.value);
      else this.stories.push(Math.max(this.now + 1, Math.floor(step.value)), next.value);
    }
    yield* this.arrivedBefore(Infinity);
  }

  /** How many events are published or to be expected from the stories that still run. */
  expected(): number {
    let sum = this.published;
    for (const running of this.open) sum += Math.max(0, this.usualSize(running.kind) - running.published);
    return sum;
  }

  /** How many events a story of this kind has had on average. */
  usualSize(kind: string): number {
    const known = this.sizes.get(kind);
    return ((known?.events ?? 0) + 5) / ((known?.stories ?? 0) + 1);
  }

  private arrive(family: Family, text: string, at: number): void {
    this.published++;
    if (this.current) this.current.published++;
    this.arrivals.push(at, { topicFamily: family, text, arrivedAt: new Date(at).toISOString() });
  }

  private *arrivedBefore(time: number): Generator<ArrivingEvent, void, void> {
    while (this.arrivals.first <= time) {
      const arrived = this.arrivals.pop();
      if (!arrived) return;
      yield arrived.value;
    }
  }

  private finish(running: Running): void {
    this.open.delete(running);
    const known = this.sizes.get(running.kind) ?? { stories: 0, events: 0 };
    known.stories++;
    known.events += running.published;
    this.sizes.set(running.kind, known);
  }
}
