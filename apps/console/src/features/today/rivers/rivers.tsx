import type { TodayQuery } from '../../../api/operations.generated.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import { Streams } from '../../../pictures/streams/streams.js';
import { useFormat, useWords } from '../../../words/words.js';
import { hourNames, hoursFrom } from './hours-from.js';
import styles from '../today.module.css';
import { todayWords } from '../words.js';

/** What flowed in lately, a small river for each source. */
export function Rivers({ sources }: { readonly sources: NonNullable<TodayQuery['sources']> }) {
  const words = useWords(todayWords);
  const format = useFormat();
  const [first] = sources;
  if (!first) return null;
  const streams = sources.map(({ source, hours }) => ({ key: source, label: source, counts: hours }));
  const hours = hoursFrom(first.hoursSince, Math.max(...streams.map(({ counts }) => counts.length)));
  const names = hourNames(hours, (at) => `${format.day(at)} ${format.time(at)}`);
  return (
    <PicturePanel
      name="rivers"
      title={words.rivers}
      file={words.riversFile}
      table={{
        columns: [{ label: words.hour }, ...streams.map(({ label }) => ({ label, numeric: true }))],
        rows: names.map((name, index) => [name, ...streams.map(({ counts }) => counts[index] ?? 0)]),
      }}
    >
      <p className={styles['fine']}>{words.riversMore}</p>
      <Measured>
        {(width) => (
          <Streams
            streams={streams}
            width={width}
            label={words.riversLabel(streams.length)}
            number={(value) => format.number(value)}
            now={words.thisHour}
          />
        )}
      </Measured>
    </PicturePanel>
  );
}
