import { rounded, type BenchOptions, type Figure } from '../../figure.js';
import { streamPeople } from '../../identity/stream-people.js';
import { logText, openPeoplePath, type LogText } from './people-path.js';

/** Records in the window that is measured. */
const WINDOW = 20_000;
const AHEAD = 20_000;

/**
 * Made-up people stream through the worker: what a record costs the worker and PostgreSQL with a tenth of the records
 * there, and with all of them. Features, candidates, scores, clusters, explanations and the transaction are all in it.
 */
export async function measureIdentityFlow({ events: records, say }: BenchOptions): Promise<readonly Figure[]> {
  const window = Math.min(WINDOW, Math.round(records / 20));
  const bounds = [records / 10, records / 10 + window, records - window, records].map(Math.round);
  // What the stream itself costs is measured apart and taken off.
  let making = 0;
  const marks: { readonly at: number; readonly cpu: number }[] = [];
  const path = await openPeoplePath((applied) => {
    while (marks.length < bounds.length && applied >= bounds[marks.length]!) {
      marks.push({ at: applied, cpu: path.cpu() - making });
      say(`${applied} records applied`);
    }
  });
  const before = path.cpu();
  try {
    path.keeper.start();
    const stream = streamPeople(records);
    for (let sent = 0; sent < records;) {
      while (sent - path.applied() > AHEAD) await new Promise((resolve) => setTimeout(resolve, 50));
      const since = process.cpuUsage();
      const chunk: LogText[] = [];
      for (let next = stream.next(); !next.done; next = stream.next()) {
        chunk.push(logText(next.value));
        if (chunk.length === 1000) break;
      }
      const used = process.cpuUsage(since);
      making += (used.user + used.system) / 1e6;
      await path.send(chunk);
      sent += chunk.length;
    }
    await path.drained();
    say('all records applied; what is due is still done');
    await path.settled();
    const settled = (path.cpu() - making - before) / records;
    const perRecord = (from: number) =>
      (marks[from + 1]!.cpu - marks[from]!.cpu) / (marks[from + 1]!.at - marks[from]!.at);
    const [early, late] = [perRecord(0), perRecord(2)];
    const how = `${records} records of made-up people in batches, 6 partitions, fsync on; windows of ${window} records; CPU of worker and PostgreSQL, appending to the log included; ${rounded(early * 1e6, 1)} µs a record early, ${rounded(late * 1e6, 1)} µs late; ${rounded(settled * 1e6, 1)} µs over all of them with all that was learned, judged again and doubted until nothing was due`;
    return [
      {
        figure: 'identity-speed',
        value: Math.round(1 / late),
        unit: 'records/CPU-second',
        against: 'the mark of 1500',
        ratio: rounded(1 / late / 1500),
        how,
      },
      {
        figure: 'identity-growth',
        value: rounded(late / early),
        unit: 'CPU of a record late over early',
        against: `a record with ${Math.round(records / 10)} there`,
        ratio: rounded(late / early),
        how,
      },
    ];
  } finally {
    await path.close();
  }
}
