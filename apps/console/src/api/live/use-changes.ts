import { CustomersChanged, type CustomersChangedSubscription } from '../operations.generated.js';
import type { ToldOf } from './use-again.js';
import { useNews } from './use-news.js';

const messageOf = ({ customersChanged }: CustomersChangedSubscription) => customersChanged;

/** What is understood of an event follows moments after it; and while much comes, so seldom is a whole screen asked for again. */
const AFTER_MS = 3_000;

/** Where the hub tells of all that a screen shows, only what moves with time alone is asked for: a measure, how long something takes. */
const SELDOM_MS = 300_000;

/** The hub tells that customers change, without saying who: a screen that shows many of them asks again. */
export const useChanges = (): ToldOf => ({
  ...useNews(CustomersChanged, {}, messageOf, 'customers'),
  afterMs: AFTER_MS,
});

/** The same on a screen of groups or experiments: the hub tells of those too, and nobody asks every while. */
export const useAllChanges = (): ToldOf => ({ ...useChanges(), againMs: SELDOM_MS });
