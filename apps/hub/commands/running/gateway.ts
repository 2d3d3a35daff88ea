import { readSettings } from '#platform';
import { Command } from 'commander';
import { openHub } from '../../hub.js';
import { serveGateway } from '../../serve-gateway.js';
import { tell, untilStopped } from '../process.js';

export const gatewayCommand = (): Command =>
  new Command('gateway').description('Run the gateway only: GraphQL, HTTP ingest, the console.').action(async () => {
    const stopped = untilStopped();
    const hub = await openHub(readSettings());
    const served = await serveGateway(hub);
    tell(`Gateway at ${served.url}`);
    await stopped;
    await served.close();
    await hub.close();
  });
