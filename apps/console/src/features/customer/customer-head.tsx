import { Link } from '@tanstack/react-router';
import {
  Building2,
  CalendarDays,
  History,
  Hourglass,
  Link2,
  MapPin,
  Plus,
  Printer,
  Share2,
  Split,
  UserRound,
} from 'lucide-react';
import { HonestLine } from '../../shell/head/honest-line.js';
import { PageHead } from '../../shell/head/page-head.js';
import { useMay } from '../../shell/frame/use-frame.js';
import { Button, buttonLook, Chip } from '../../ui/controls.js';
import { Avatar } from '../../ui/marks.js';
import { useToast } from '../../ui/toast/toast.js';
import { common } from '../../words/common.js';
import { useFormat, useWords } from '../../words/words.js';
import { useGroupName } from '../groups/name/use-group-name.js';
import styles from './customer.module.css';
import { certaintyOf } from './identity/certainty.js';
import { pastWords } from './past/words.js';
import type { CustomerOfPage } from './use-customer.js';
import { customerWords } from './words.js';

interface CustomerHeadProps {
  readonly customer: CustomerOfPage;
  readonly name: string;
  /** The former id that led here. */
  readonly from: string;
  readonly onOpen: (what: 'why' | 'note' | 'past') => void;
}

/** Name, what it is, how sure it is that it is one, and what to do with it. */
export function CustomerHead({ customer, name, from, onOpen }: CustomerHeadProps) {
  const words = useWords(customerWords);
  const past = useWords(pastWords);
  const { export: exporting } = useWords(common);
  const format = useFormat();
  const toast = useToast();
  const mayWrite = useMay('notes:write');
  const person = customer.kind === 'PERSON';
  const Sign = person ? UserRound : Building2;
  const speaking = customer.coverage.sources.filter(({ records }) => records > 0);
  const certainty = certaintyOf(customer.how);
  const sure =
    certainty.kind === 'weighed'
      ? words.sure.weighed(certainty.probability)
      : certainty.kind === 'exact'
        ? words.sure.exact
        : '';
  const copy = () =>
    void navigator.clipboard.writeText(location.href).then(() => toast({ text: exporting.linkCopied }));
  return (
    <>
      {from && from !== customer.id ? <p className={styles['merged']}>{words.merged(from)}</p> : null}
      <PageHead
        tools={
          <>
            <Link to="/graph" search={{ of: customer.id }} className={buttonLook()}>
              <Share2 size={16} aria-hidden="true" />
              {words.openInGraph}
            </Link>
            <Button name={past.open} onClick={() => onOpen('past')}>
              <History size={16} aria-hidden="true" />
            </Button>
            <Button name={words.copyLink} onClick={copy}>
              <Link2 size={16} aria-hidden="true" />
            </Button>
            <Button name={words.print} onClick={() => print()}>
              <Printer size={16} aria-hidden="true" />
            </Button>
            {mayWrite ? (
              <Button look="primary" onClick={() => onOpen('note')}>
                <Plus size={16} aria-hidden="true" />
                {words.addNote}
              </Button>
            ) : null}
          </>
        }
      >
        <div className={styles['who']}>
          <Avatar name={name} size="large" />
          <div>
            <div className={styles['title']}>
              <h1>{name}</h1>
              <Standing customer={customer} />
            </div>
            <ul className={styles['line']}>
              <li>
                <Sign size={14} aria-hidden="true" />
                {person ? words.person : words.organization}
              </li>
              {customer.city ? (
                <li>
                  <MapPin size={14} aria-hidden="true" />
                  {customer.city}
                </li>
              ) : null}
              <li>
                <CalendarDays size={14} aria-hidden="true" />
                {words.since(format.shortMonth(customer.since))}
              </li>
              <li>
                <Split size={14} aria-hidden="true" />
                <button type="button" className={styles['why']} onClick={() => onOpen('why')}>
                  {[words.records(customer.records.length, speaking.length), sure].filter(Boolean).join(', ')}.{' '}
                  {words.sure.why}
                </button>
              </li>
            </ul>
            <HonestLine sources={speaking} />
          </div>
        </div>
      </PageHead>
    </>
  );
}

/** So many groups are named beside the name; their panel names all. */
const NAMED = 2;

/** What one must know before anything else: whether they wait for us, and whom they are like. */
function Standing({ customer: { groups, waits } }: { readonly customer: CustomerOfPage }) {
  const words = useWords(customerWords);
  const nameOf = useGroupName();
  if (groups.length + waits.totalCount === 0) return null;
  return (
    <ul>
      {waits.totalCount > 0 ? (
        <li>
          <Chip tone="waiting">
            <Hourglass size={12} aria-hidden="true" />
            {words.figures.waiting}
          </Chip>
        </li>
      ) : null}
      {groups.slice(0, NAMED).map((group) => (
        <li key={group.id}>
          <Chip tone="sea">{nameOf(group)}</Chip>
        </li>
      ))}
    </ul>
  );
}
