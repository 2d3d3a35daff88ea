import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isReading } from '../../api/live/is-reading.js';
import { useNews } from '../../api/live/use-news.js';
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
  const asked = useAsk(Customer, variablesOf(id, past), { about: ['id', 'at', 'known'], things: ['customer'] });
  const customer = asked.data?.data.customer;
  const present = customer?.id;

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
    // First, so that what is told while it is asked for still counts: the answer may be without it.
    news.seen();
    // Of all customers: what is said of one may be told of another too, such as a tie.
    await client.invalidateQueries({ queryKey: keyOf(Customer) });
    await client.invalidateQueries({ queryKey: keyOf(Touchpoints) });
  };
  const { count } = news;
  useEffect(() => {
    if (count > 0 && !isReading()) void refresh();
    // Only a new message may start this.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [count]);
  return { ...asked, news, refresh };
}
