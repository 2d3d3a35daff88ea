import type { VoicesQuery } from '../../../api/operations.generated.js';
import { Panel } from '../../../ui/panel.js';
import { FeltCounts } from '../../../pictures/feeling/felt-counts.js';
import { useWords } from '../../../words/words.js';
import { ThemeQuote } from './theme-quote.js';
import styles from '../voices.module.css';
import { voicesWords } from '../words.js';

interface ThemesProps {
  readonly told: NonNullable<VoicesQuery['themes']>;
  readonly chosen: string;
  readonly busy: boolean;
  readonly onChoose: (stem: string) => void;
}

/** What many say in other words, the most spoken of first; a theme opens what people said. */
export function Themes({ told, chosen, busy, onChoose }: ThemesProps) {
  const words = useWords(voicesWords);
  const most = Math.max(1, ...told.themes.map(({ count }) => count));
  // Until one is chosen the most spoken of stands open: a theme without its words says little.
  const open =
    told.themes.find(({ stem }) => stem !== null && stem === chosen) ?? told.themes.find(({ stem }) => stem !== null);
  const quotes = open?.examples.filter(({ quote }) => quote.text !== null) ?? [];
  return (
    <>
      <Panel title={words.themes} more={words.themesFrom(told.quotes, told.cut)} busy={busy}>
        {told.themes.length === 0 ? <p>{words.noThemes}</p> : null}
        <ul className={styles['themes']}>
          {told.themes.map(({ stem, word, beside, count, customers, feeling }, index) => (
            <li key={stem ?? index}>
              <button
                type="button"
                aria-pressed={stem !== null && stem === open?.stem}
                disabled={stem === null}
                onClick={() => onChoose(stem === chosen ? '' : (stem ?? ''))}
              >
                <span className={styles['called']}>
                  <b>{word ?? words.hidden}</b>
                  {beside && beside.length > 0 ? <span> {beside.join(', ')}</span> : null}
                </span>
                <span className={styles['row']}>
                  {words.themeOf(count, customers)}
                  <FeltCounts feeling={feeling} />
                </span>
                <span className={styles['bar']} aria-hidden="true">
                  <span style={{ width: `${(count / most) * 100}%` }} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={words.quotes} more={open?.word ?? undefined}>
        {open ? null : <p>{words.choose}</p>}
        {quotes.map((example) => (
          <ThemeQuote key={example.id} example={example} />
        ))}
        {open && quotes.length === 0 ? <p>{words.noWords}</p> : null}
      </Panel>
    </>
  );
}
