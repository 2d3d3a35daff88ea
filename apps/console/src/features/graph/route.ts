import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** How everything is connected. */
export const graphRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/graph',
    component: lazyRouteComponent(() => import('./graph.js'), 'Graph'),
  }),
] as const;
