import type { IncomingHttpHeaders } from 'node:http';

/** A webhook as it came. */
export interface HookRequest {
  readonly method: string;
  /** Path and query as they stood in the request line. */
  readonly path: string;
  /** The addresses under which the sender may know us; more than one where no public address is set. */
  readonly urls: readonly string[];
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export const headerOf = ({ headers }: HookRequest, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
};

export const parameterOf = ({ path }: HookRequest, name: string): string | undefined =>
  new URL(path, 'http://any.invalid').searchParams.get(name) ?? undefined;

/** The members at a dotted path; `*` steps through a list. A path that leads nowhere gives `undefined` in its place. */
export function membersAt(value: unknown, path: string): readonly unknown[] {
  return path.split('.').reduce<readonly unknown[]>(
    (found, step) =>
      found.flatMap((one) => {
        if (step === '*') return Array.isArray(one) && one.length > 0 ? (one as unknown[]) : [undefined];
        return [isObject(one) && Object.hasOwn(one, step) ? one[step] : undefined];
      }),
    [value],
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
