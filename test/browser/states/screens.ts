import { beforeAll } from '@jest/globals';
import { ask } from '../../processes/ask.js';
import { setSeenStage } from '../seen-hub.js';

/** A screen as it is entered: its address, what it asks the gateway, and by what one knows that it stands. */
export interface ScreenSeen {
  readonly path: string;
  readonly operation: string;
  readonly stands: string;
}

/** One of the ten screens, its main panel or page, and the ways in which it may have less to show. */
export interface ScreenCase extends ScreenSeen {
  readonly name: string;
  /** What opens from it. */
  readonly opened: ScreenSeen;
  /** Where nothing matches; undefined where nothing narrows the screen. */
  readonly noMatch?: string;
  /** A part of the answer that may fail while the rest comes, and what the screen calls it. */
  readonly hole: { readonly path: string; readonly en: string; readonly fi: string };
}

interface Told {
  readonly customers: {
    readonly nodes: readonly { readonly id: string; readonly organizations: readonly object[] }[];
  };
  readonly groups: readonly { readonly id: string }[];
  readonly reviews: { readonly nodes: readonly { readonly records: readonly { readonly id: string }[] }[] };
  readonly sources: readonly { readonly source: string }[];
  /** Claims past their time, by kind. */
  readonly stale: readonly (readonly [kind: string, count: number])[];
}
const ASKED = `{
  customers(first: 50, orderBy: {field: TOUCHPOINTS, direction: DESC}, filter: {kind: PERSON}) { nodes { id ... on Person { organizations { id } } } }
  groups { id }
  reviews(first: 2) { nodes { records { id } } }
  sources { source }
}`;
const KINDS = ['NEED', 'WISH', 'DOUBT', 'EXPECTATION', 'LIFE_SITUATION', 'RISK', 'COMPETITOR'];

/** How many claims of each kind are past their time: of one kind none are. */
async function staleClaims(url: string): Promise<Told['stale']> {
  const asked = KINDS.map((kind) => `${kind}: claims(filter: { kind: [${kind}], askAgain: true }) { totalCount }`);
  const told = await ask<Record<string, { readonly totalCount: number }>>(url, `{ ${asked.join(' ')} }`);
  return Object.entries(told).map(([kind, { totalCount }]) => [kind, totalCount]);
}

/** A stage on which all ten screens have something to show. */
export function setScreensStage() {
  const on = setSeenStage();
  const screens: ScreenCase[] = [];
  beforeAll(async () => {
    const told = await ask<Omit<Told, 'stale'>>(on.hub.url, ASKED);
    const stale = await staleClaims(on.hub.url);
    screens.push(...casesOf({ ...told, stale }, on.hub.experiment));
  }, 60_000);
  return { on, screens } as const;
}

/** The names of the screens, for tables of tests: their addresses are known once the stage is set. */
export const NAMES = ['today', 'customers', 'map', 'paths', 'groups', 'graph', 'voices', 'roadmap', 'identity', 'sources'] as const; // prettier-ignore

function casesOf(told: Told, experiment: string): readonly ScreenCase[] {
  // Who has ties: the graph of one alone draws nothing.
  const customer = told.customers.nodes.find(({ organizations }) => organizations.length > 0)!.id;
  const pair = told.reviews.nodes[1]!.records.map(({ id }) => id).join('~');
  const source = told.sources[0]!.source;
  const noneStale = told.stale.find(([, count]) => count === 0)?.[0];
  const customerPage = { path: `/customers/${customer}`, operation: 'Customer', stands: 'main h2' };
  const cases: Readonly<Record<(typeof NAMES)[number], Omit<ScreenCase, 'name'>>> = {
    today: {
      path: '/today', operation: 'Today', stands: 'main tbody tr', opened: customerPage,
      hole: { path: 'waits.nodes.0.request', en: 'requests', fi: 'pyynnöt' },
    },
    customers: {
      path: '/customers', operation: 'Customers', stands: 'main tbody a', opened: customerPage,
      noMatch: '/customers?q=qqqqqqqqqq',
      hole: { path: 'customers.nodes.0.city', en: 'places', fi: 'paikat' },
    },
    map: {
      path: '/map', operation: 'ServiceMap', stands: '[data-cell]',
      opened: { path: '/map?cell=EMAIL.support', operation: 'ServiceMap', stands: 'main blockquote' },
      noMatch: '/map?period=1999',
      hole: { path: 'serviceMap.stages.1.medianStay', en: 'how long customers stay', fi: 'viipymä' },
    },
    paths: {
      path: '/paths', operation: 'Paths', stands: 'main svg rect',
      opened: { path: '/paths?from=need&to=support', operation: 'Paths', stands: 'main svg rect' },
      noMatch: '/paths?period=1999',
      hole: { path: 'sources.0.lag', en: 'how far behind it is', fi: 'kuinka jäljessä se on' },
    },
    groups: {
      path: '/groups', operation: 'Groups', stands: 'main svg circle',
      opened: { path: `/groups/${told.groups[0]!.id}`, operation: 'Group', stands: 'main h2' },
      noMatch: '/groups?kind=written',
      hole: { path: 'groups.0.spread', en: 'what sets them apart', fi: 'mikä ne erottaa' },
    },
    graph: {
      path: `/graph?of=${customer}`, operation: 'Around', stands: '[data-state=drawn]',
      opened: { path: `/graph?of=${customer}&at=${customer}`, operation: 'Around', stands: '[data-state=drawn]' },
      noMatch: '/graph?of=00000000-0000-8000-8000-000000000000',
      hole: { path: 'around.nodes.0.balance', en: 'how it feels', fi: 'miltä tuntuu' },
    },
    voices: {
      path: '/voices', operation: 'Voices', stands: 'main ul button',
      opened: { path: '/voices/advocates', operation: 'Advocates', stands: 'main tbody tr' },
      noMatch: `/voices?kind=${noneStale}&again=1`,
      hole: { path: 'claims.nodes.0.quote', en: 'what was said', fi: 'mitä sanottiin' },
    },
    roadmap: {
      path: '/roadmap', operation: 'Roadmap', stands: 'main h3',
      opened: { path: `/roadmap/${experiment}`, operation: 'Experiment', stands: 'main h2' },
      noMatch: '/roadmap?state=KEEP',
      hole: { path: 'experiments.nodes.0.measured', en: 'measures', fi: 'mittarit' },
    },
    identity: {
      path: '/identity', operation: 'Identity', stands: 'main [aria-current=true]',
      opened: { path: `/identity/${pair}`, operation: 'Identity', stands: 'main svg rect' },
      noMatch: '/identity?reason=oversize',
      hole: { path: 'reviews.nodes.0.customers.0.displayName', en: 'customers', fi: 'asiakkaat' },
    },
    sources: {
      path: '/sources', operation: 'Sources', stands: 'main tbody a',
      opened: { path: `/sources/${source}/events`, operation: 'Parked', stands: 'main h2' },
      noMatch: `/sources/${source}/events?code=data.invalid`,
      hole: { path: 'sources.0.lag', en: 'how far behind it is', fi: 'kuinka jäljessä se on' },
    },
  }; // prettier-ignore
  return NAMES.map((name) => ({ name, ...cases[name] }));
}
