import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** Who behaves alike, whatever their size or industry; and one group. */
export const groupsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/groups',
    component: lazyRouteComponent(() => import('./groups.js'), 'Groups'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/groups/$id',
    component: lazyRouteComponent(() => import('./group-page.js'), 'GroupPage'),
  }),
] as const;
