import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** What is tried, and one experiment. */
export const roadmapRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/roadmap',
    component: lazyRouteComponent(() => import('./roadmap.js'), 'Roadmap'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/roadmap/$id',
    component: lazyRouteComponent(() => import('./experiment/experiment-page.js'), 'ExperimentPage'),
  }),
] as const;
