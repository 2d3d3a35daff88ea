import { useNews } from '../../../api/live/use-news.js';
import { Around, CustomerChanged, type CustomerChangedSubscription } from '../../../api/operations.generated.js';
import { useAsk } from '../../../api/use-ask.js';
import type { GraphView } from '../graph-address.js';

const messageOf = ({ customerChanged }: CustomerChangedSubscription) => customerChanged;

/** Who is around the customer that the address names, and what happened to it since. */
export function useSurroundings({ of, hops, expand, most }: GraphView) {
  const answer = useAsk(
    Around,
    { frame: false, id: of, hops: Number(hops), expand, first: Number(most) },
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
