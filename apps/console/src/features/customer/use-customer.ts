import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useNews } from '../../api/live.js';
import {
  Customer,
  CustomerChanged,
  Touchpoints,
  type CustomerChangedSubscription,
  type CustomerQuery,
} from '../../api/operations.generated.js';
import { keyOf, useAsk } from '../../api/use-ask.js';
import { noteRecent } from '../../preferences/recents.js';
import { askedAt, isPast, type Past } from './past/past-of.js';

export type CustomerOfPage = NonNullable<CustomerQuery['customer']>;

const variablesOf = (id: string, past: Past) => ({ frame: false, id, ...askedAt(past) });
const messageOf = ({ customerChanged }: CustomerChangedSubscription) => customerChanged;

/** One customer as of now or of a time that has passed, by any id it ever had: a former id leads to the present one, and the address says so. */
export function useCustomer(id: string, past: Past) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const asked = useAsk(Customer, variablesOf(id, past));
  const customer = asked.data?.data.customer;
  const own = !asked.isPlaceholderData;
  const present = own ? customer?.id : undefined;

  useEffect(() => {
    if (present === undefined) return;
    noteRecent(present);
    if (present === id) return;
    client.setQueryData(keyOf(Customer, variablesOf(present, past)), asked.data);
    void navigate({
      to: '/customers/$id',
      params: { id: present },
      search: (now) => ({ ...now, from: id }),
      replace: true,
    });
  }, [present, id, past, client, navigate, asked.data]);

  const news = useNews(CustomerChanged, { id }, messageOf, isPast(past) ? undefined : present);
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: keyOf(Customer, variablesOf(id, past)) });
    await client.invalidateQueries({ queryKey: keyOf(Touchpoints) });
    news.seen();
  };
  // Whoever is at the top of the page with nothing open over it is not reading further down: nothing moves under their eyes.
  const { count } = news;
  useEffect(() => {
    if (count > 0 && scrollY < 80 && !document.querySelector('dialog[open]')) void refresh();
    // Only a new message may start this.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [count]);
  return { ...asked, isPending: asked.isPending || !own, news, refresh };
}
