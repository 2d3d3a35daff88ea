import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/routes/root-route.js';

/** Customers and one customer. */
export const customersRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/customers',
    component: lazyRouteComponent(() => import('./customers.js'), 'Customers'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/customers/$id',
    component: lazyRouteComponent(() => import('../customer/customer-page.js'), 'CustomerPage'),
  }),
] as const;
