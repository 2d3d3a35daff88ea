import { MeResolver } from './access/me.resolver.js';
import { AdvocacyResolver } from './advocacy/advocacy.resolver.js';
import { AroundResolver } from './around/around.resolver.js';
import { WayResolver } from './around/way.resolver.js';
import { ChangesResolver } from './changes/changes.resolver.js';
import { CustomersChangedResolver } from './changes/customers-changed.resolver.js';
import { Organization, Person } from './customers/customer.type.js';
import './customers/leads-back.js';
import { CustomersResolver } from './customers/customers.resolver.js';
import { DecisionsOnExperimentsResolver } from './experiments/decisions-on-experiments.resolver.js';
import { ExperimentsResolver } from './experiments/experiments.resolver.js';
import { DecisionsResolver } from './identity/decisions.resolver.js';
import { FactsResolver } from './identity/facts/facts.resolver.js';
import { GroupDefinitionsResolver } from './groups/group-definitions.resolver.js';
import { GroupsResolver } from './groups/groups.resolver.js';
import { IdentityResolver } from './identity/identity.resolver.js';
import { RulingResolver } from './identity/ruling/ruling.resolver.js';
import { JudgementsResolver } from './judgements/judgements.resolver.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { NotesResolver } from './notes/notes.resolver.js';
import { PromisesResolver } from './promises/promises.resolver.js';
import { CellStoryResolver } from './service-map/cell-story.resolver.js';
import { PathsResolver } from './service-map/paths.resolver.js';
import { ServiceMapResolver } from './service-map/service-map.resolver.js';
import { ReadersResolver } from './readers/readers.resolver.js';
import { VoicesResolver } from './voices/voices.resolver.js';
import { WaitsChangedResolver } from './waits/waits-changed.resolver.js';
import { WaitsResolver } from './waits/waits.resolver.js';
import { OverviewResolver } from './overview/overview.resolver.js';
import { ParkedResolver } from './parked/parked.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { SourcesResolver } from './sources/sources.resolver.js';

/** Every resolver of the gateway: what the schema is made from. */
export const RESOLVERS = [
  CustomersResolver,
  NodeResolver,
  MeResolver,
  OverviewResolver,
  SearchResolver,
  AroundResolver,
  WayResolver,
  SourcesResolver,
  ParkedResolver,
  NotesResolver,
  ChangesResolver,
  CustomersChangedResolver,
  IdentityResolver,
  DecisionsResolver,
  FactsResolver,
  RulingResolver,
  WaitsResolver,
  WaitsChangedResolver,
  PromisesResolver,
  ServiceMapResolver,
  PathsResolver,
  CellStoryResolver,
  VoicesResolver,
  ReadersResolver,
  JudgementsResolver,
  ExperimentsResolver,
  DecisionsOnExperimentsResolver,
  AdvocacyResolver,
  GroupsResolver,
  GroupDefinitionsResolver,
] as const;

/** Types that only an interface leads to must be named. */
export const TYPES = [Person, Organization] as const;
