import { writeSync } from 'node:fs';
import pg from 'pg';

/**
 * Loaded before a worker (`node --import`): at the nth batch transaction, at one place, it does to its own process what
 * no timing from outside could do so exactly. Told by MERI_TEST_FAIL_AT=place:n:signal; the product knows nothing of it.
 */
const [place = '', nth = '1', signal = 'SIGKILL'] = (process.env['MERI_TEST_FAIL_AT'] ?? '').split(':');

type Query = (this: object, ...parameters: unknown[]) => unknown;
const client = pg.Client.prototype as unknown as { query: Query };
const query = client.query;
const advanced = new WeakSet<object>();
let batches = 0;

function at(here: string): void {
  if (here !== place || ++batches !== Number(nth)) return;
  writeSync(2, `FAILPOINT ${place}\n`);
  process.kill(process.pid, signal);
}

client.query = function (this: object, ...parameters) {
  const [first] = parameters;
  const text = typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? '');
  const commits = text === 'commit' && advanced.delete(this);
  if (text.startsWith('begin; set local idle_in_transaction')) at('before-begin');
  if (commits) at('before-commit');
  const result = query.apply(this, parameters);
  const after = (here: string) => (result as Promise<unknown>).then(() => at(here)).catch(() => undefined);
  if (/^\s*update log\.consumer_position set next_offset/.test(text)) {
    advanced.add(this);
    void after('after-advance');
  }
  if (commits) void after('after-commit');
  return result;
};
