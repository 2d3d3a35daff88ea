import { useParams } from '@tanstack/react-router';
import { useView } from '../../address/use-view.js';
import { useWhere } from '../../shell/frame/where.js';
import { usePage } from '../../shell/head/use-page.js';
import { Bones, Panel } from '../../ui/panel.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { Cases } from './panels/cases.js';
import { customerAddress } from './customer-address.js';
import { CustomerHead } from './customer-head.js';
import styles from './customer.module.css';
import { Consents, Deals } from './panels/deals.js';
import { Facts } from './panels/facts.js';
import { Figures } from './panels/figures.js';
import { JourneyRiver } from './journey/journey-river.js';
import { CustomerLanes } from './lanes/customer-lanes.js';
import { Records } from './identity/records.js';
import { WhyDialog } from './identity/why-dialog.js';
import { NewsBar } from './news-bar.js';
import { NoteDialog } from './note/note-dialog.js';
import { People } from './panels/people.js';
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
  const asked = useCustomer(id);
  const { data, error, isPending } = asked;
  const customer = data?.data.customer;
  const name = customer ? (customer.displayName ?? words.unnamed) : '';
  usePage(name || words.organization);
  useWhere(name);
  const close = () => change({ open: 'nothing' });

  if (isPending && !error)
    return (
      <div className={styles['waiting']}>
        <Bones lines={3} />
        <Panel title={words.timeline.title}>
          <Bones lines={10} />
        </Panel>
      </div>
    );
  if (error && !data) return <Failure page error={error} onRetry={() => void asked.refetch()} />;
  if (!data || !customer) return <Empty page kind="no-match" title={words.nobody.title} text={words.nobody.text} />;
  // What is left of an erased person is a record without a word in it: nothing of the page would be true.
  if (customer.records.every(({ state }) => state === 'ERASED'))
    return <Empty page kind="no-match" title={words.gone.title} text={words.gone.text} />;
  const { changes, reviews, serviceMap } = data.data;
  return (
    <>
      <CustomerHead
        customer={customer}
        name={name}
        from={view.from}
        onOpen={(open) => change({ open }, { open: true })}
      />
      <NewsBar news={asked.news} onShow={() => void asked.refresh()} />
      <Holes holes={data.holes} />
      <Figures customer={customer} />
      <JourneyRiver
        customer={customer}
        stages={serviceMap.stages}
        name={name}
        journey={view.journey}
        onJourney={(journey) => change({ journey })}
      />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Facts facts={customer.facts} />
          <Records customer={customer} reviews={reviews.totalCount} />
          <Worth value={customer.value} />
          <Tried id={customer.id} experiments={customer.experiments} />
          <Consents consents={customer.consents} />
        </div>
        <div className={styles['column']}>
          <CustomerLanes customer={customer} days={view} onDays={({ since, until }) => change({ since, until })} />
          <Timeline customer={customer} changes={changes} view={view} change={change} name={name} />
        </div>
        <div className={styles['column']}>
          <WaitsAndPromises waits={customer.waits} promises={customer.promises} />
          <Cases cases={customer.cases} />
          <Told claims={customer.claims} />
          <People customer={customer} />
          <Deals deals={customer.opportunities} />
          <Recommendations recommendations={customer.recommendations} />
        </div>
      </div>
      {view.open === 'why' ? <WhyDialog customer={customer} onClose={close} /> : null}
      {view.open === 'note' ? (
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
    </>
  );
}
