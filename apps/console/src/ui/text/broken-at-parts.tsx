import { Fragment, type ReactNode } from 'react';

/** An address of the mail or the web, and a key with its kind before it, break after their parts, where they must, and not within a word. */
export const brokenAtParts = (value: string): ReactNode =>
  value.split(/(?<=[@/:])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
