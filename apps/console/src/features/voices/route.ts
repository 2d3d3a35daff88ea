import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** What people tell us between the lines. */
export const voicesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/voices/advocates',
    component: lazyRouteComponent(() => import('./advocates/advocates.js'), 'Advocates'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/voices',
    component: lazyRouteComponent(() => import('./voices.js'), 'Voices'),
  }),
] as const;
