import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** Who behaves alike, whatever their size or industry; one group, and who belongs to it. */
export const groupsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/groups',
    component: lazyRouteComponent(() => import('./groups.js'), 'Groups'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/groups/new',
    component: lazyRouteComponent(() => import('./editor/editor-page.js'), 'GroupEditorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/groups/$id/conditions',
    component: lazyRouteComponent(() => import('./editor/editor-page.js'), 'GroupEditorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/groups/$id',
    component: lazyRouteComponent(() => import('./group-page.js'), 'GroupPage'),
  }),
] as const;
