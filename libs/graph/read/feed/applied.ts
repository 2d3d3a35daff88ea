import type { Pool } from 'pg';

export type Arrival = 'applied' | 'parked' | 'pending';

const LOOK = `select case when exists (select 1 from hub.event_index where event_id = $1) then 'applied'
  when exists (select 1 from hub.parked_event where event_id = $1 and state = 'parked') then 'parked' else 'pending' end as arrival`;

/** Waits until an event that was appended has taken effect, or was parked, or the time is up. */
export async function awaitApplied(pool: Pool, eventId: string, timeoutMs: number): Promise<Arrival> {
  const until = Date.now() + timeoutMs;
  for (let pause = 15; ; pause = Math.min(pause * 1.5, 200)) {
    const { rows } = await pool.query<{ arrival: Arrival }>({ name: 'await-applied', text: LOOK, values: [eventId] });
    const arrival = rows[0]!.arrival;
    if (arrival !== 'pending' || Date.now() + pause > until) return arrival;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
