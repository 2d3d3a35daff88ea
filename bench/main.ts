import { parseArgs } from 'node:util';
import type { Figure, Measure } from './figure.js';
import { measureCustomer360 } from './figures/customer-360.js';
import { measureFlow } from './figures/flow.js';
import { measureIdentityCrowd } from './figures/identity/identity-crowd.js';
import { measureIdentityFlow } from './figures/identity/identity-flow.js';
import { measureIdentitySplink } from './figures/identity/identity-splink.js';
import { measureHttpBatch } from './figures/http-batch.js';
import { measureIngest } from './figures/ingest.js';
import { measureIngestProfile } from './figures/ingest-profile.js';
import { measureMapping } from './figures/mapping.js';
import { measureMappingHeld } from './figures/mapping-held.js';
import { measureServiceMap } from './figures/service-map.js';
import { measureUnderstandingShare } from './figures/understanding-share.js';
import { withKafka } from './figures/with-kafka.js';
import { heedInterrupts } from './interrupted.js';

const FIGURES: Readonly<Record<string, Measure>> = {
  'ingest-postgres': measureIngest('postgres'),
  'ingest-kafka': withKafka((brokers) => measureIngest('kafka', brokers)),
  'ingest-profile': measureIngestProfile,
  'ingest-growth': measureFlow,
  'worker-memory': measureFlow,
  'http-batch': measureHttpBatch,
  'customer-360': measureCustomer360,
  'identity-speed': measureIdentityFlow,
  'identity-growth': measureIdentityFlow,
  'identity-crowd': measureIdentityCrowd,
  'identity-splink': measureIdentitySplink,
  mapping: measureMapping,
  'mapping-held': measureMappingHeld,
  'service-map': measureServiceMap,
  'understanding-share': measureUnderstandingShare,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, events: { type: 'string', default: '40000' }, help: { type: 'boolean' } },
});
if (values.help) {
  process.stdout.write(
    `npm run bench -- [--json] [--events N] [FIGURE…]\nFigures: ${Object.keys(FIGURES).join(', ')}\n`,
  );
  process.exit(0);
}
const unknown = positionals.filter((name) => !Object.hasOwn(FIGURES, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no figure ${unknown.join(', ')}; there are ${Object.keys(FIGURES).join(', ')}.\n`);
  process.exit(2);
}
heedInterrupts();
const say = (line: string) => void process.stderr.write(`${line}\n`);
for (const name of positionals.length > 0 ? positionals : Object.keys(FIGURES)) {
  say(`— ${name}`);
  for (const figure of await FIGURES[name]!({ events: Number(values.events), say })) show(figure);
}

function show(figure: Figure): void {
  if (values.json) process.stdout.write(`${JSON.stringify(figure)}\n`);
  else
    process.stdout.write(
      `${figure.figure}: ${figure.value} ${figure.unit}${figure.ratio === null ? '' : `, ${figure.ratio} × ${figure.against}`}\n  ${figure.how}\n`,
    );
}
