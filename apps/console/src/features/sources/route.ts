import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root-route.js';

/** Sources and one source. */
export const sourcesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sources',
    component: lazyRouteComponent(() => import('./sources.js'), 'Sources'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sources/$source',
    component: lazyRouteComponent(() => import('./source/source-page.js'), 'SourcePage'),
  }),
] as const;
