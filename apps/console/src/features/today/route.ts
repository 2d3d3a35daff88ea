import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** Who is waiting, and what is to be done first. */
export const todayRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/today',
    component: lazyRouteComponent(() => import('./today.js'), 'Today'),
  }),
] as const;
