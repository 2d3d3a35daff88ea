import type { ReactNode } from 'react';
import type { Answer } from '../api/ask-failure.js';
import { failureIn } from '../api/part-of.js';
import { Panel } from './panel.js';
import { Failure } from './states.js';

interface PartProps<Result, Name extends keyof Result> {
  /** What was asked: its answer, and how to ask again. */
  readonly of: { readonly data: Answer<Result> | undefined; readonly refetch: () => Promise<unknown> };
  /** Its name in the answer. */
  readonly name: Name;
  /** What the panel is called that stands where it failed; absent within a panel. */
  readonly title?: string;
  readonly children: (told: NonNullable<Result[Name]>) => ReactNode;
}

/** A part of a screen: where it failed, or is not for this role, its place says so, and the rest of the screen stands. */
export function Part<Result, Name extends keyof Result & string>({
  of: { data, refetch },
  name,
  title,
  children,
}: PartProps<Result, Name>): ReactNode {
  const told = data?.data[name];
  if (told !== null && told !== undefined) return children(told);
  const error = data && failureIn(data, name);
  if (!error) return null;
  const failure = <Failure error={error} onRetry={() => void refetch()} />;
  return title === undefined ? failure : <Panel title={title}>{failure}</Panel>;
}
