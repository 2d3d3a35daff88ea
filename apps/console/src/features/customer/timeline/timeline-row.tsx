import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { FieldChangeFragment, TouchpointPageFragment } from '../../../api/operations.generated.js';
import { ChannelSign } from '../../../ui/channel-sign.js';
import { Chip } from '../../../ui/controls.js';
import { SourceLetter } from '../../../ui/marks.js';
import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import { isKey } from '../panels/is-key.js';
import { told } from '../panels/told.js';
import { fieldNames } from '../field-names.js';
import { customerWords } from '../words.js';
import { POINTED } from './use-pointed.js';

type Touchpoint = TouchpointPageFragment['nodes'][number];

/** A few fields are named, more are counted. */
const NAMED = 4;

/** Longer words are cut until one wants to read them. */
const SHORT = 280;

/** One contact: when, by which way, whose words. Words of customers stand as they were written. */
export function TouchpointRow({
  touchpoint,
  customer,
  pointed,
}: {
  readonly touchpoint: Touchpoint;
  readonly customer: string;
  /** Whether the address points to it: then it is marked, and all of it is read. */
  readonly pointed: boolean;
}) {
  const { timeline: words } = useWords(customerWords);
  const { channel: channels } = useWords(common);
  const format = useFormat();
  const [whole, setWhole] = useState(pointed);
  const { occurredAt, form, channel, direction, actor, subject, text, score, source, withdrawn, automatic } =
    touchpoint;
  const what = words.forms[form] ?? form;
  const long = (text?.length ?? 0) > SHORT;
  const body = long && !whole ? `${text!.slice(0, SHORT).trimEnd()} …` : text;
  return (
    <li
      id={pointed ? POINTED : undefined}
      className={styles['event']}
      aria-current={pointed ? 'true' : undefined}
      tabIndex={pointed ? -1 : undefined}
    >
      <Time at={occurredAt} />
      <span className={styles['sign']}>
        <ChannelSign channel={channel} name={channels[channel]} form={form} />
      </span>
      <div>
        <b>{subject ?? what}</b>
        {body ? (
          <p className={styles['quote']} data-internal={direction === 'INTERNAL'}>
            {body}
          </p>
        ) : null}
        {withdrawn ? <p className={styles['fine']}>{words.withdrawn}</p> : null}
        {long ? (
          <button type="button" className={styles['read']} onClick={() => setWhole(!whole)} aria-expanded={whole}>
            {whole ? words.less : words.more}
          </button>
        ) : null}
        <span className={styles['tags']}>
          <SourceLetter source={source} />
          <span className={styles['fine']}>
            {[
              // A number by which a system knows one of us is no name.
              (actor && isKey(actor) ? null : actor) ?? (direction === 'INBOUND' ? customer : null),
              words.directions[direction],
              subject ? what.toLocaleLowerCase(format.language) : null,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          {automatic ? <Chip>{words.automatic}</Chip> : null}
          {score === null ? null : (
            <Chip tone={score >= 0.7 ? 'positive' : score < 0.4 ? 'negative' : 'plain'}>
              {words.judgement(format.percent(score))}
            </Chip>
          )}
        </span>
      </div>
    </li>
  );
}

interface ChangesRowProps {
  readonly source: string;
  readonly at: string;
  readonly changes: readonly FieldChangeFragment[];
}

/** Fields that a source told of at one time, folded into one row. */
export function ChangesRow({ source, at, changes }: ChangesRowProps) {
  const { timeline: words } = useWords(customerWords);
  const names = useWords(fieldNames);
  const format = useFormat();
  const attributes = changes.flatMap((change) => change.attributes);
  const fields = [...new Set(attributes.map(({ field }) => names[field] ?? field))];
  return (
    <li className={styles['event']} data-kind="changes">
      <time dateTime={at} title={format.instant(at)}>
        {format.day(at)}
      </time>
      <span className={styles['sign']}>
        <Pencil size={14} aria-hidden="true" />
      </span>
      <details className={styles['folded']}>
        <summary>{words.changed(attributes.length, fields.slice(0, NAMED), source)}</summary>
        <dl>
          {attributes.map(({ field, value }, index) => (
            <div key={index}>
              <dt>{names[field] ?? field}</dt>
              <dd>{told(value) || words.removed}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}

function Time({ at }: { readonly at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.instant(at)}>
      {format.day(at)}
      <br />
      {format.time(at)}
    </time>
  );
}
