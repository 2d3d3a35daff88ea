import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useView } from '../../address/use-view.js';
import { failureIn } from '../../api/part-of.js';
import { PastContext } from '../../shell/frame/use-frame.js';
import { useWhere } from '../../shell/frame/where.js';
import { usePage } from '../../shell/head/use-page.js';
import { useKeys } from '../../shell/keys/use-keys.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { CustomerShape } from './customer-shape.js';
import { Cases } from './panels/cases.js';
import { customerAddress } from './customer-address.js';
import { CustomerHead } from './customer-head.js';
import styles from './customer.module.css';
import { Consents, Deals } from './panels/deals.js';
import { Facts } from './panels/facts.js';
import { Figures } from './panels/figures.js';
import { JourneyRiver } from './journey/journey-river.js';
import { CustomerLanes } from './lanes/customer-lanes.js';
import { besidePeriod, daysOf, momentOf, periodOf } from './lanes/days.js';
import { CustomerPeriod } from './lanes/customer-period.js';
import { Records } from './identity/records.js';
import { WhyDialog } from './identity/why-dialog.js';
import { NoteDialog } from './note/note-dialog.js';
import { CustomersGroups } from './panels/groups.js';
import { People } from './panels/people.js';
import { PastBanner } from './past/past-banner.js';
import { PastDialog } from './past/past-dialog.js';
import { isPast } from './past/past-of.js';
import { RelationDialog } from './relation/relation-dialog.js';
import { Told, WaitsAndPromises } from './understood/understood.js';
import { Timeline } from './timeline/timeline.js';
import { useCustomer } from './use-customer.js';
import { customerWords } from './words.js';
import { Recommendations, Tried, Worth } from './worth/worth.js';

/** One customer: who is this, what happened, what do they need? */
export function CustomerPage() {
  const words = useWords(customerWords);
  const { id = '' } = useParams({ strict: false });
  const [view, change] = useView(customerAddress);
  const asked = useCustomer(id, view);
  const { data, error, isPending } = asked;
  const customer = data?.data.customer;
  const name = customer ? (customer.displayName ?? words.unnamed) : '';
  usePage(name || words.organization);
  useWhere(name);
  const past = isPast(view);
  const now = useMemo(() => momentOf(view.happened, 1) ?? Date.now(), [view.happened]);
  const close = () => change({ open: 'nothing' });
  const days = useMemo(() => daysOf(view.period), [view.period]);
  const goBy = (by: -1 | 1) => () => change({ period: besidePeriod(view.period, by, now) });
  useKeys({ '[': goBy(-1), ']': goBy(1) });

  if (isPending && !error) return <CustomerShape />;
  if (error && !data) return <Failure page error={error} onRetry={() => void asked.refetch()} />;
  if (!data || !customer) return <Empty page kind="no-match" title={words.nobody.title} text={words.nobody.text} />;
  // What is left of an erased person is a record without a word in it: nothing of the page would be true.
  if (customer.records.every(({ state }) => state === 'ERASED'))
    return <Empty page kind="no-match" title={words.gone.title} text={words.gone.text} />;
  const { changes, reviews, serviceMap } = data.data;
  return (
    <PastContext value={past}>
      <CustomerHead
        customer={customer}
        name={name}
        from={view.from}
        onOpen={(open) => change({ open }, { open: true })}
      />
      {past ? (
        <PastBanner
          past={view}
          onChange={() => change({ open: 'past' }, { open: true })}
          onNow={() => change({ happened: '', known: '' })}
        />
      ) : null}
      <CustomerPeriod period={view.period} onPeriod={(period) => change({ period })} />
      <NewsBar news={asked.news} onShow={() => void asked.refresh()} />
      <Holes holes={data.holes} />
      <Figures customer={customer} />
      <JourneyRiver
        customer={customer}
        stages={serviceMap?.stages ?? []}
        name={name}
        journey={view.journey}
        onJourney={(journey) => change({ journey })}
        now={now}
      />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Facts facts={customer.facts} />
          <Records customer={customer} reviews={reviews?.totalCount ?? 0} />
          <CustomersGroups groups={customer.groups} />
          <Worth value={customer.value} />
          <Tried id={customer.id} experiments={customer.experiments} />
          <Consents consents={customer.consents} />
        </div>
        <div className={styles['column']}>
          <CustomerLanes
            customer={customer}
            days={days}
            onDays={(chosen) => change({ period: periodOf(chosen) })}
            now={now}
          />
          <Timeline
            customer={customer}
            changes={changes}
            noChanges={failureIn(data, 'changes')}
            onRetry={() => void asked.refetch()}
            view={view}
            days={days}
            change={change}
            name={name}
          />
        </div>
        <div className={styles['column']}>
          <WaitsAndPromises customer={customer} />
          <Cases cases={customer.cases} />
          <Told claims={customer.claims} />
          <People customer={customer} onTie={() => change({ open: 'relation' }, { open: true })} />
          <Deals deals={customer.opportunities} />
          <Recommendations recommendations={customer.recommendations} />
        </div>
      </div>
      {view.open === 'why' ? (
        <WhyDialog
          customer={customer}
          onClose={close}
          onUndone={() => {
            close();
            void asked.refresh();
          }}
        />
      ) : null}
      {view.open === 'past' ? (
        <PastDialog
          past={view}
          onClose={close}
          onChoose={({ happened, known }) => change({ happened, known, open: 'nothing' })}
        />
      ) : null}
      {view.open === 'relation' && !past ? (
        <RelationDialog
          id={customer.id}
          name={name}
          onClose={close}
          onSaid={() => {
            close();
            void asked.refresh();
          }}
        />
      ) : null}
      {view.open === 'note' && !past ? (
        <NoteDialog
          id={customer.id}
          name={name}
          onClose={close}
          onWritten={() => {
            close();
            void asked.refresh();
          }}
        />
      ) : null}
    </PastContext>
  );
}
