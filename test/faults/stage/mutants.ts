import { register } from 'node:module';

/** Loaded before a worker: its code with the fence taken out, so that a zombie's batch is let through. */
const GUARD = 'and next_offset = $5 and epoch = $6';
const OPEN = 'and $5::bigint is not null and $6::bigint is not null';

const hooks = `
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith('/libs/event-log/positions.js')) return loaded;
  const source = loaded.source.toString();
  // A mutant that changes nothing would prove nothing.
  if (source.split(${JSON.stringify(GUARD)}).length !== 2) throw new Error('the guard is not where the mutant looks for it');
  process.stderr.write('MUTANT unfenced\\n');
  return { ...loaded, source: source.replace(${JSON.stringify(GUARD)}, ${JSON.stringify(OPEN)}) };
}`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
