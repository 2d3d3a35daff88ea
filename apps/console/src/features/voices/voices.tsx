import { Link } from '@tanstack/react-router';
import { useView } from '../../address/use-view.js';
import { useRef } from 'react';
import { askFor } from '../../api/ask.js';
import { Claims as ClaimsOperation, type TellingClaimFragment } from '../../api/operations.generated.js';
import { holesBeside } from '../../api/part-of.js';
import { useRest } from '../../api/pages/use-rest.js';
import { AllRowsButton } from '../../export/all-rows-button.js';
import { pageOf } from '../../export/fetch-all.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { usePage } from '../../shell/head/use-page.js';
import { Button, buttonLook, Pill, Segments } from '../../ui/controls.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { ShowMore } from '../../ui/show-more.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { VoicesShape } from './voices-shape.js';
import { advocatesWords } from './advocates/words.js';
import { Claims } from './claims/claims.js';
import { Themes } from './themes/themes.js';
import { claimsOf, useVoices, type VoicesView } from './use-voices.js';
import { KINDS, voicesAddress } from './voices-address.js';
import styles from './voices.module.css';
import { voicesWords } from './words.js';

/** Voices: what do people tell us between the lines? */
export function Voices() {
  const words = useWords(voicesWords);
  const advocates = useWords(advocatesWords);
  const [view, change] = useView(voicesAddress);
  const answer = useVoices(view);
  const { data, error, isPending, isPlaceholderData, dataUpdatedAt, refetch, news, show } = answer;
  usePage(words.title);
  const claims = data?.data.claims;
  const list = useRef<HTMLUListElement>(null);
  const asked = claimsOf(view);
  const { rows, ...rest } = useRest(ClaimsOperation, { claims: asked, first: 50 }, 'claims', claims, dataUpdatedAt);
  return (
    <>
      <ScreenHead
        title={words.title}
        lead={words.lead}
        tools={
          <>
            <Link to="/voices/advocates" className={buttonLook()}>
              {advocates.title}
            </Link>
            <Segments
              label={words.of.label}
              value={view.of}
              onChange={(of) => change({ of, theme: '' })}
              options={[
                { value: 'requests', label: words.of.requests },
                { value: 'claims', label: words.of.claims },
              ]}
            />
            <AllRowsButton
              file={words.file}
              columns={columns}
              count={claims?.totalCount ?? 0}
              page={async (after, signal) =>
                pageOf(await askFor(ClaimsOperation, { claims: asked, first: 100, after }, 'claims', signal))
              }
            />
          </>
        }
      />
      <Kinds view={view} change={change} />
      <NewsBar news={news} onShow={show} />
      <Holes holes={data ? holesBeside(data, ['themes', 'claims']) : []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <VoicesShape />
      ) : (
        <div className={styles['screen']}>
          <Part of={answer} name="themes" title={words.themes}>
            {(themes) => (
              <Themes
                told={themes}
                chosen={view.theme}
                busy={isPlaceholderData}
                onChoose={(theme) => change({ theme }, { open: true })}
              />
            )}
          </Part>
          <Part of={answer} name="claims" title={words.claims}>
            {({ totalCount }) => (
              <Panel title={words.claims} more={words.shown(rows.length, totalCount)} busy={isPlaceholderData}>
                {rows.length > 0 ? (
                  <>
                    <Claims list={list} claims={rows} open={view.again} />
                    <ShowMore shown={rows.length} list={list} onMore={rest.more} {...rest} />
                  </>
                ) : (
                  <NoClaims view={view} change={change} />
                )}
              </Panel>
            )}
          </Part>
        </div>
      )}
    </>
  );
}

interface ViewProps {
  readonly view: VoicesView;
  readonly change: (to: Partial<VoicesView>) => void;
}

function NoClaims({ view, change }: ViewProps) {
  const { nothingYet, noMatch } = useWords(voicesWords);
  return view.kind === 'all' && !view.again ? (
    <Empty kind="nothing-yet" title={nothingYet.title} text={nothingYet.text} />
  ) : (
    <Empty kind="no-match" title={noMatch.title} text={noMatch.text}>
      <Button look="primary" onClick={() => change({ kind: 'all', again: false })}>
        {noMatch.widen}
      </Button>
    </Empty>
  );
}

function Kinds({ view, change }: ViewProps) {
  const words = useWords(voicesWords);
  return (
    <div className={styles['kinds']} role="group" aria-label={words.claimsFilter}>
      {(['all', ...KINDS] as const).map((kind) => (
        <Pill key={kind} on={view.kind === kind} onClick={() => change({ kind, theme: '' })}>
          {kind === 'all' ? words.all : (words.kinds[kind] ?? kind)}
        </Pill>
      ))}
      <Pill on={view.again} onClick={() => change({ again: !view.again })}>
        {words.again}
      </Pill>
    </div>
  );
}

const column = (name: string, read: (claim: TellingClaimFragment) => string | null) => ({ name, read });
const columns = [
  column('kind', ({ kind }) => kind),
  column('words', ({ quote }) => quote?.text ?? null),
  column('customer', ({ customer }) => customer?.displayName ?? null),
  column('customerId', ({ customer }) => customer?.id ?? null),
  column('author', ({ author }) => author),
  column('saidAt', ({ saidAt }) => saidAt),
  column('staleAt', ({ staleAt }) => staleAt),
  column('holds', ({ holds }) => String(holds)),
  column('contradicts', ({ contradicts }) => contradicts.map(({ id }) => id).join(' ')),
];
