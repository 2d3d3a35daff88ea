import { Fragment, type ReactNode } from 'react';

/** An address of the mail or the web breaks after its parts, where it must, and not within a word. */
export const brokenAtParts = (value: string): ReactNode =>
  value.split(/(?<=[@/])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
