import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** The service map. */
export const mapRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/map',
    component: lazyRouteComponent(() => import('./map.js'), 'ServiceMap'),
  }),
] as const;
