import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { parseQuery, queryText } from '../../address/query-text.js';
import { customersRoutes } from '../../features/customers/route.js';
import { groupsRoutes } from '../../features/groups/route.js';
import { graphRoutes } from '../../features/graph/route.js';
import { identityRoutes } from '../../features/identity/route.js';
import { mapRoutes } from '../../features/map/route.js';
import { pathsRoutes } from '../../features/paths/route.js';
import { roadmapRoutes } from '../../features/roadmap/route.js';
import { sourcesRoutes } from '../../features/sources/route.js';
import { todayRoutes } from '../../features/today/route.js';
import { voicesRoutes } from '../../features/voices/route.js';
import { Broken } from './broken.js';
import { rootRoute } from './root-route.js';
import { SCREENS } from './screens.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => redirect({ to: SCREENS[0]!.path, replace: true, throw: true }),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    start,
    ...todayRoutes,
    ...customersRoutes,
    ...mapRoutes,
    ...pathsRoutes,
    ...groupsRoutes,
    ...graphRoutes,
    ...voicesRoutes,
    ...roadmapRoutes,
    ...identityRoutes,
    ...sourcesRoutes,
  ]),
  parseSearch: parseQuery,
  stringifySearch: queryText,
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
