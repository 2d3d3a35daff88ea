import type { TodayQuery } from '../../api/operations.generated.js';
import { Measured } from '../../pictures/measured.js';
import { PicturePanel } from '../../pictures/picture-panel.js';
import { Streams } from '../../pictures/streams/streams.js';
import { useFormat, useWords } from '../../words/words.js';
import { hoursBefore } from './hours-before.js';
import { todayWords } from './words.js';

/** What flowed in lately, a small river for each source. */
export function Rivers({ sources }: { readonly sources: TodayQuery['sources'] }) {
  const words = useWords(todayWords);
  const format = useFormat();
  if (sources.length === 0) return null;
  const streams = sources.map(({ source, hours }) => ({ key: source, label: source, counts: hours }));
  const hours = hoursBefore(new Date(), Math.max(...streams.map(({ counts }) => counts.length)));
  return (
    <PicturePanel
      title={words.rivers}
      more={words.riversMore}
      file={words.riversFile}
      table={{
        columns: [{ label: words.hour }, ...streams.map(({ label }) => ({ label, numeric: true }))],
        rows: hours.map((at, index) => [
          `${format.day(at)} ${format.time(at)}`,
          ...streams.map(({ counts }) => counts[index] ?? 0),
        ]),
      }}
    >
      <Measured>
        {(width) => (
          <Streams
            streams={streams}
            width={width}
            label={words.riversLabel(streams.length)}
            number={(value) => format.number(value)}
          />
        )}
      </Measured>
    </PicturePanel>
  );
}
