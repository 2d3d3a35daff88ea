import { listedOf } from '../../api/live/count-changed.js';
import { useFollowed } from '../../api/live/use-followed.js';
import { useNews } from '../../api/live/use-news.js';
import { BACK_DAYS, daysBefore, whoIs } from '../customers/narrow/asked.js';
import { Today, WaitsChanged, type TodayQuery, type WaitsChangedSubscription } from '../../api/operations.generated.js';

const messageOf = ({ waitsChanged }: WaitsChangedSubscription) => waitsChanged;

/** Who waits and what was promised, followed: the hub tells whose waits change, and promises are asked for once in a while. */
export function useToday() {
  const told = useNews(WaitsChanged, {}, messageOf, 'waits');
  return useFollowed(Today, todayAsked(Date.now()), { what: whatCounts, told });
}

/** What is asked; the same all day, so that an answer is found again. */
export const todayAsked = (now: number) => ({
  frame: false,
  back: whoIs('back', now),
  since: daysBefore(now, BACK_DAYS),
});

/** Whoever begins or ceases to wait, or asks once more; what is promised, due or done; a number of today that became another. That all wait longer is no news. */
const whatCounts = ({ waits, promises, back, recommended }: TodayQuery) => [
  listedOf(waits, ({ length: _, usual: __, ...wait }) => wait),
  listedOf(promises),
  // The other two follow from the lists above.
  {
    things: [
      { id: 'back', ...back },
      { id: 'recommended', ...recommended },
    ],
  },
];
