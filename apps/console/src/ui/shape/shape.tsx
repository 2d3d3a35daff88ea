import type { CSSProperties, ReactNode } from 'react';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import styles from './shape.module.css';

/**
 * The shape of the screen that is coming, after 150 ms: a quick answer shows none of it. Whoever does not see it is told.
 * @param page whether it stands for the whole page, whose title is on its way too
 */
export function Shape({ page, children }: { readonly page?: boolean; readonly children: ReactNode }) {
  const { states } = useWords(common);
  return (
    <>
      {page ? <h1 className="unseen">{states.loading}</h1> : null}
      <div className={styles['bones']} role="status">
        <span className="unseen">{states.loading}</span>
        {children}
      </div>
    </>
  );
}

/** Parts side by side. @param columns how wide they are, as CSS says it */
export const Beside = ({ columns, children }: { readonly columns: string; readonly children: ReactNode }) => (
  <div className={styles['beside']} style={{ gridTemplateColumns: columns }}>
    {children}
  </div>
);

/** A card, under the bone of its title where it has one. */
export const CardShape = ({ title = false, children }: { readonly title?: boolean; readonly children?: ReactNode }) => (
  <div className={styles['card']}>
    {title ? <Bone width={132} height={16} /> : null}
    {children}
  </div>
);

/** One bone: a text, a bar or, of equal sides, something round. */
export function Bone({
  width = '100%',
  height = 12,
  round = false,
  style,
}: {
  readonly width?: number | string;
  readonly height?: number;
  readonly round?: boolean;
  readonly style?: CSSProperties;
}) {
  return <div className={styles['bone']} data-round={round} style={{ width, height, ...style }} />;
}

/** Widths of texts, as uneven as texts are. */
const UNEVEN = [72, 54, 86, 63, 47, 79, 58] as const;
const unevenly = (at: number): string => `${UNEVEN[at % UNEVEN.length]!}%`;

/** Lines of a text. */
export const Lines = ({ count, height = 12 }: { readonly count: number; readonly height?: number }) => (
  <>
    {numbers(count).map((at) => (
      <Bone key={at} width={unevenly(at)} height={height} />
    ))}
  </>
);

/** The rows of a table or list, a text in each column. @param columns how wide they are, as CSS says it */
export function Rows({
  count,
  columns,
  height = 36,
}: {
  readonly count: number;
  readonly columns: readonly string[];
  readonly height?: number;
}) {
  return (
    <div>
      {numbers(count).map((row) => (
        <div key={row} className={styles['row']} style={{ height, gridTemplateColumns: columns.join(' ') }}>
          {columns.map((_, column) => (
            <Bone key={column} width={unevenly(row * 3 + column * 2)} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Rows of a picture: a name, and what is drawn beside it. */
export function Drawn({
  count,
  columns,
  height,
  draw,
}: {
  readonly count: number;
  readonly columns: string;
  readonly height: number;
  readonly draw: (row: number) => ReactNode;
}) {
  return (
    <div>
      {numbers(count).map((row) => (
        <div key={row} className={styles['row']} style={{ height, gridTemplateColumns: columns }}>
          <Bone width={unevenly(row)} />
          {draw(row)}
        </div>
      ))}
    </div>
  );
}

export const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
