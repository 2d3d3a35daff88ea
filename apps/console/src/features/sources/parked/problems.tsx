import type { ParkedRowFragment } from '../../../api/operations.generated.js';
import { useLanguage, useWords } from '../../../words/words.js';
import styles from '../sources.module.css';
import { sourcesWords } from '../words.js';
import { expectedIn, reasonIn, type Told } from './gateway-words.js';

/** All that is wrong with an event: in the reader's words, then what the gateway found. */
export function Problems({ problems }: { readonly problems: ParkedRowFragment['problems'] }) {
  const words = useWords(sourcesWords);
  const { language } = useLanguage();
  return (
    <ul className={styles['problems']}>
      {problems.map(({ code, path, reason, expected }, index) => (
        <li key={index}>
          <strong>{words.codes[code] ?? code}</strong>
          <span>
            <code>{path || words.whole}</code> {reason ? <Words {...reasonIn(language, reason)} /> : null}
          </span>
          {expected ? (
            <span className={styles['fine']}>
              {words.expected} <Words {...expectedIn(language, expected)} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const Words = ({ text, lang }: Told) => <span lang={lang}>{text}</span>;
