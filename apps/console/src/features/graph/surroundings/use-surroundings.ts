import { useNews } from '../../../api/live/use-news.js';
import { Around, CustomerChanged, type CustomerChangedSubscription } from '../../../api/operations.generated.js';
import { useAsk } from '../../../api/use-ask.js';
import { endOf } from '../time/months.js';
import type { GraphView } from '../graph-address.js';

const messageOf = ({ customerChanged }: CustomerChangedSubscription) => customerChanged;

/** Who is around the customer that the address names, as of the time that it names, and what happened to it since. */
export function useSurroundings({ of, hops, expand, most, month }: GraphView) {
  const answer = useAsk(
    Around,
    { frame: false, id: of, hops: Number(hops), expand, first: Number(most), at: endOf(month) ?? null },
    { enabled: of !== '', about: ['id'], things: ['around'] },
  );
  const around = of === '' ? undefined : (answer.data?.data.around ?? undefined);
  const news = useNews(CustomerChanged, { id: of }, messageOf, around ? of : undefined);
  const refresh = async () => {
    // First, so that what is told while it is asked for still counts: the answer may be without it.
    news.seen();
    await answer.refetch();
  };
  return { surroundings: around, answer, news, refresh };
}
