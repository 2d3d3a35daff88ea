import { createRootRoute } from '@tanstack/react-router';
import type { Query } from '../../address/address.js';
import { Frame } from '../frame/frame.js';
import { Nowhere } from './nowhere.js';

/** What every screen's route hangs from. The query stays text here: each screen reads it by its own address. */
export const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: Nowhere,
  validateSearch: (search): Query => search as Query,
});
