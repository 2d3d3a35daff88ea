import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../../../api/ask-failure.js';
import { ask, askFor } from '../../../api/ask.js';
import {
  Concerned,
  DiscardParked,
  Parked,
  RetryParked,
  Sources,
  type ConcernedQuery,
  type ParkedRowFragment,
} from '../../../api/operations.generated.js';
import { FRAME_KEY, keyOf } from '../../../api/use-ask.js';
import { useWords } from '../../../words/words.js';
import { sourcesWords } from '../words.js';
import { keyOfEvent } from './mend/mend.js';

type Customers = NonNullable<ConcernedQuery['search']>;

/** What became of an event that was sent again. */
export type Fate =
  | { readonly kind: 'sending' }
  | { readonly kind: 'took-effect' | 'unclear'; readonly before: Customers; readonly after: Customers }
  | { readonly kind: 'held-again'; readonly as: ParkedRowFragment };

const [PAUSE_MS, TRIES] = [700, 20];

/** Sends a parked event again, follows what becomes of it, or gives it up. */
export function useSettle(parked: ParkedRowFragment) {
  const words = useWords(sourcesWords);
  const client = useQueryClient();
  const [fate, setFate] = useState<Fate>();
  const [trouble, setTrouble] = useState<string>();

  const settle = async (outcome: Promise<Refusal>): Promise<boolean> => {
    setTrouble(undefined);
    try {
      const refusals = (await outcome).userErrors ?? [];
      const said = refusals.map(
        ({ code, field, message }) =>
          words.refused[code] ?? [words.codes[code], field.slice(1).join(''), message].filter(Boolean).join(': '),
      );
      if (said.length > 0) setTrouble(said.join(' '));
      return said.length === 0;
    } catch (error) {
      setTrouble(failureOf(error).message || failureOf(error).code);
      return false;
    }
  };
  const again = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keyOf(Parked) }),
      client.invalidateQueries({ queryKey: keyOf(Sources) }),
      client.invalidateQueries({ queryKey: FRAME_KEY }),
    ]);

  /** @param mended undefined sends it as it was */
  const send = async (mended: string | undefined) => {
    const key = keyOfEvent(mended ?? parked.payload ?? '');
    const before = await concerned(key);
    const sent = ask(RetryParked, { id: parked.id, payload: mended ?? null }).then(({ data }) => data.retryParked);
    if (!(await settle(sent))) return;
    setFate({ kind: 'sending' });
    setFate(await follow(parked, key, before));
    await again();
  };
  const discard = async (): Promise<boolean> => {
    const done = await settle(ask(DiscardParked, { id: parked.id }).then(({ data }) => data.discardParked));
    if (done) await again();
    return done;
  };
  return { fate, trouble, send, discard };
}

interface Refusal {
  readonly __typename: string;
  readonly userErrors?: readonly {
    readonly code: string;
    readonly field: readonly string[];
    readonly message: string;
  }[];
}

/** Whom the event speaks of, found by the source's own key. Nobody where the role may not search. */
async function concerned(key: string | undefined): Promise<Customers> {
  if (key === undefined) return [];
  try {
    return (await askFor(Concerned, { text: key }, 'search')).filter(({ by }) => by === 'KEY');
  } catch {
    return [];
  }
}

/** Looks until it is held back anew, or a fact says that it comes from this event. */
async function follow(parked: ParkedRowFragment, key: string | undefined, before: Customers): Promise<Fate> {
  let after = before;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const asked = {
      frame: false,
      source: parked.source ? [parked.source] : null,
      code: null,
      state: ['PARKED' as const],
      first: 50,
      after: null,
    };
    const anew = (await askFor(Parked, asked, 'parkedEvents')).nodes.find(
      ({ id, eventId, parkedAt }) =>
        id !== parked.id && eventId !== null && eventId === parked.eventId && parkedAt > parked.parkedAt,
    );
    if (anew) return { kind: 'held-again', as: anew };
    after = await concerned(key);
    if (after.some(({ customer }) => customer.facts.some(({ eventId }) => eventId === parked.eventId)))
      return { kind: 'took-effect', before, after };
  }
  return { kind: 'unclear', before, after };
}
