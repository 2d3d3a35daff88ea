import { Link } from '@tanstack/react-router';
import { JudgeTouchpoint, Voices, type ThemeExampleFragment } from '../../../api/operations.generated.js';
import { useCorrection } from '../../../api/use-correction.js';
import { FEELINGS, type Feeling } from '../../../pictures/feeling/feeling.js';
import { FeltShape } from '../../../pictures/feeling/felt-shape.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Chip, Segments } from '../../../ui/controls.js';
import { SourceLetter } from '../../../ui/marks.js';
import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import { markedWords } from './marked-words.js';
import styles from '../voices.module.css';
import { voicesWords } from '../words.js';

/** What somebody said: the words that show how it felt are marked, with whose they are and in which part; the feeling can be said anew. */
export function ThemeQuote({ example }: { readonly example: ThemeExampleFragment }) {
  const words = useWords(voicesWords);
  const { channel: channels } = useWords(common);
  const format = useFormat();
  const { quote, saidAt, touchpoint } = example;
  const customer = touchpoint?.customer;
  const role = customer && 'roles' in customer ? customer.roles[0]?.role : undefined;
  return (
    <blockquote className={styles['quote']}>
      <p>
        {markedWords(quote.text ?? '', quote.from, touchpoint?.feeling?.shownBy ?? []).map(
          ({ text, isMarked }, index) => (isMarked ? <mark key={index}>{text}</mark> : text),
        )}
      </p>
      <footer className={styles['row']}>
        {touchpoint ? <SourceLetter source={touchpoint.source} /> : null}
        {customer ? (
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {customer.displayName ?? words.unnamed}
          </Link>
        ) : null}
        {role ? <Chip>{words.roles[role]}</Chip> : null}
        <span>{[...(touchpoint ? [channels[touchpoint.channel]] : []), format.date(saidAt)].join(', ')}</span>
        {touchpoint?.feeling ? <Judged touchpoint={touchpoint.id} felt={touchpoint.feeling.feeling} /> : null}
      </footer>
    </blockquote>
  );
}

/** How it felt; whoever may judge says it anew. */
function Judged({ touchpoint, felt }: { readonly touchpoint: string; readonly felt: Feeling }) {
  const words = useWords(voicesWords);
  const { feeling: feelings } = useWords(common);
  const may = useMay('understanding:judge');
  const judge = useCorrection(JudgeTouchpoint, Voices);
  if (!may) return <Mark felt={felt} label={feelings[felt]} />;
  return (
    <Segments
      label={words.judge}
      value={felt}
      onChange={(feeling) => feeling !== felt && judge({ touchpoint, feeling })}
      options={FEELINGS.map((value) => ({
        value,
        label: <Mark felt={value} label={feelings[value]} />,
        title: feelings[value],
      }))}
    />
  );
}

const Mark = ({ felt, label }: { readonly felt: Feeling; readonly label: string }) => (
  <svg width={14} height={14} role="img" aria-label={label} className={styles['felt']}>
    <FeltShape x={7} y={7} size={13} felt={felt} />
  </svg>
);
