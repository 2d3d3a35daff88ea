import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** Paths through the stages. */
export const pathsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/paths',
    component: lazyRouteComponent(() => import('./paths.js'), 'Paths'),
  }),
] as const;
