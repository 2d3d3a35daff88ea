import { Link } from '@tanstack/react-router';
import { Handshake, Hourglass } from 'lucide-react';
import { Chip, type Tone } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import { askedWords } from '../../today/queue/asked-words.js';
import { Beside } from '../../voices/beside/beside.js';
import styles from '../customer.module.css';
import { isKey } from '../panels/is-key.js';
import { PANELS } from '../panels/panel-ids.js';
import { entrySearch } from '../../../address/entry-search.js';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';
import { understoodWords } from './words.js';

const TONES: Readonly<Record<string, Tone>> = { OPEN: 'waiting', KEPT: 'positive', BROKEN: 'negative' };

type Wait = CustomerOfPage['waits']['nodes'][number];
type Given = CustomerOfPage['promises']['nodes'][number];

/** So many promises are shown: what still stands first, then what became of the others. */
const MOST = 6;

/** Who of them waits for us, the longest first, and what was promised on either side, in the words that promised it. */
export function WaitsAndPromises({ customer }: { readonly customer: CustomerOfPage }) {
  const { waits, promises, standing } = customer;
  const { promises: words } = useWords(understoodWords);
  const { people } = useWords(customerWords);
  const open = new Set(standing.nodes.map(({ id }) => id));
  const given = [...standing.nodes, ...promises.nodes.filter(({ id }) => !open.has(id))].slice(0, MOST);
  const shown = waits.nodes.length + given.length;
  const all = waits.totalCount + promises.totalCount;
  const longest = Math.max(0, ...waits.nodes.map(({ length }) => length.seconds));
  return (
    <Panel title={words.title} more={all > 0 ? people.ofAll(shown, all) : undefined} anchor={PANELS.promises}>
      {shown === 0 ? <p className={styles['fine']}>{words.none}</p> : null}
      <ul className={styles['rows']}>
        {waits.nodes.map((wait) => (
          <WaitRow key={wait.id} wait={wait} of={customer.id} share={wait.length.seconds / longest} />
        ))}
        {given.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </ul>
    </Panel>
  );
}

/** @param of whose page it is @param share how long it lasts beside the longest */
function WaitRow({ wait, of, share }: { readonly wait: Wait; readonly of: string; readonly share: number }) {
  const { promises: words } = useWords(understoodWords);
  const { unnamed } = useWords(customerWords);
  const format = useFormat();
  const { request, since, length, customer } = wait;
  const text = request?.text?.replace(/\s+/g, ' ').trim() ?? null;
  const said = askedWords({ subject: request?.subject ?? null, text }) || words.noWords;
  return (
    <li>
      <Hourglass size={16} className={styles['waits']} aria-hidden="true" />
      <div>
        {customer && request ? (
          <Link to="/customers/$id" params={{ id: customer.id }} search={entrySearch(request.id, since) as never}>
            {said}
          </Link>
        ) : (
          <span>{said}</span>
        )}
        {text && text !== said ? (
          <span className={styles['asked']} title={text}>
            {text}
          </span>
        ) : null}
        <span className={styles['lasts']} aria-hidden="true">
          <i style={{ width: `${Math.max(2, share * 100)}%` }} />
        </span>
        <span className={styles['row-foot']}>
          <Chip tone="waiting">{words.waits(format.span(length.seconds * 1_000))}</Chip>
          <span className={styles['fine']}>
            {words.made(customer && customer.id !== of ? (customer.displayName ?? unnamed) : '', format.date(since))}
          </span>
        </span>
      </div>
    </li>
  );
}

function PromiseRow({ promise }: { readonly promise: Given }) {
  const { promises: words } = useWords(understoodWords);
  const format = useFormat();
  const { quote, maker, madeAt, dueAt, outcome, overdue } = promise;
  return (
    <li>
      <Handshake size={16} className={styles['sign']} aria-hidden="true" />
      <div>
        <span>{quote?.text ?? words.noWords}</span>
        <span className={styles['row-foot']}>
          <Chip tone={TONES[outcome] ?? 'plain'}>{overdue ? words.overdue : (words.outcomes[outcome] ?? outcome)}</Chip>
          <span className={styles['fine']}>
            {words.made(words.makers[maker] ?? maker, format.date(madeAt))};{' '}
            {dueAt ? words.due(format.date(dueAt)) : words.noDue}
          </span>
        </span>
      </div>
    </li>
  );
}

/** Needs, wishes, doubts and the like, in the words of the note, with whoever wrote it, who says otherwise and whether to ask again. */
export function Told({ claims }: Pick<CustomerOfPage, 'claims'>) {
  const { claims: words, promises } = useWords(understoodWords);
  const { people } = useWords(customerWords);
  const format = useFormat();
  return (
    <Panel
      title={words.title}
      more={claims.totalCount > 0 ? people.ofAll(claims.nodes.length, claims.totalCount) : undefined}
    >
      {claims.nodes.length === 0 ? <p className={styles['fine']}>{words.none}</p> : null}
      <ul className={styles['rows']}>
        {claims.nodes.map((claim) => {
          const { id, kind, quote, author, saidAt, askAgain, holds } = claim;
          return (
            <li key={id}>
              <div>
                <span>{quote?.text ?? promises.noWords}</span>
                <span className={styles['row-foot']}>
                  <span className={styles['chips']}>
                    <Chip tone="sea">{words.kinds[kind] ?? kind}</Chip>
                    {holds ? null : <Chip>{words.noMore}</Chip>}
                    {holds && askAgain ? <Chip tone="late">{words.askAgain}</Chip> : null}
                  </span>
                  <span className={styles['fine']}>
                    {words.said(author && isKey(author) ? null : author, format.date(saidAt))}
                  </span>
                </span>
                <Beside claim={claim} />
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
