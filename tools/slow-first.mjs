// Files that take longest begin first, so that no worker waits for one of them at the end. By what a whole run took; what
// is not named here comes after them, larger files first, as jest has it where it knows nothing.
import Sequencer from '@jest/test-sequencer';

const SLOW = [
  'browser/following-screens',
  'kafka/crash-kafka',
  'hub/start',
  'browser/today',
  'hub/matching/order',
  'hub/sample-company',
  'browser/serving',
  'kafka/crash-postgres',
  'browser/screens',
  'browser/states/states',
  'browser/graph-lasso',
  'browser/states/keyboard',
  'hub/ingest/tracking-clients',
  'browser/states/layout',
  'identity/quality',
  'browser/sources',
  'browser/graph',
  'hub/identity/facts-command',
  'hub/identity/command',
  'hub/ingest/new-vendor',
  'browser/groups',
  'hub/identity/upgrade',
  'hub/corrections',
];
const placeOf = ({ path }) => {
  const place = SLOW.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
  return place < 0 ? SLOW.length : place;
};

export default class SlowFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
}
