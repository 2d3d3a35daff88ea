import { itemIdOf, type ExperimentFields, type HubEvent, type Observation, type PlainData } from '#contracts';
import { timeOf } from '../plain/time.js';
import { clockOf } from './references.js';

/** A key that is an id names an experiment whoever began it; any other is the source's own. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Fields that are there or not; null is nothing said of them. */
const SAID = ['title', 'stage', 'channel', 'customers', 'measure', 'horizon', 'state'] as const;
/** Fields that null empties. */
const EMPTIED = ['wish', 'reason', 'comparedWith'] as const;

/** What somebody says of an experiment. */
export function experimentChanged(event: HubEvent, data: PlainData<'experiment.changed'>): readonly Observation[] {
  const startedAt = timeOf(data.startedAt);
  const fields = {
    ...Object.fromEntries(
      SAID.flatMap((name) => (data[name] === undefined || data[name] === null ? [] : [[name, data[name]]])),
    ),
    ...Object.fromEntries(EMPTIED.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]]))),
    ...(startedAt === undefined ? {} : { startedAt }),
  } as ExperimentFields;
  return [
    {
      kind: 'experiment.changed',
      ...clockOf(event),
      at: timeOf(data.at) ?? event.time,
      experiment: UUID.test(data.key) ? data.key.toLowerCase() : itemIdOf('experiment', event.source, data.key),
      fields,
      by: data.by,
    },
  ];
}
