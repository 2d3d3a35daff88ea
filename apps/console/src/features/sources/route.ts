import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** Sources, and one source with its events. */
export const sourcesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sources',
    component: lazyRouteComponent(() => import('./sources.js'), 'Sources'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sources/$source/events',
    component: lazyRouteComponent(() => import('./source/source-page.js'), 'SourcePage'),
  }),
] as const;
