import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

const screen = lazyRouteComponent(() => import('./identity.js'), 'Identity');

/** The queue of doubtful pairs, and one pair. */
export const identityRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/identity', component: screen }),
  createRoute({ getParentRoute: () => rootRoute, path: '/identity/$pair', component: screen }),
] as const;
