import { AskFailure, type Answer, type Hole } from './ask-failure.js';
import type { Operation } from './operation.js';

type Named = Pick<Operation<never, never>, 'name'>;

/** What every screen brings along for the frame around it. */
const OF_FRAME: ReadonlySet<string> = new Set(['me', 'sources', 'overview']);

/** Whether a hole is this part, or something in it that took it along. */
const isOf = ({ path }: Hole, name: string): boolean => path === name || path.startsWith(`${name}.`);

/** Why a part of an answer is missing; undefined where it came, or was not there to come. */
export function failureIn<Result>(
  { data, holes }: Answer<Result>,
  name: keyof Result & string,
  { name: operation }: Named = { name },
): AskFailure | undefined {
  const hole = data[name] === null ? holes.find((one) => isOf(one, name)) : undefined;
  return hole && new AskFailure(hole.code ?? 'FAILED', hole.message, hole.reference, operation);
}

/** Whether something that one answer has failed in a newer one. */
export const losesPart = <Result>(answer: Answer<Result>, newer: Answer<Result>): boolean =>
  (Object.keys(newer.data as object) as (keyof Result & string)[]).some(
    (name) => answer.data[name] !== null && failureIn(newer, name) !== undefined,
  );

/** The holes that no panel tells of in its own place. @param told the parts whose panels do */
export const holesBeside = <Result>(
  { data, holes }: Answer<Result>,
  told: readonly (keyof Result & string)[],
): readonly Hole[] => holes.filter((hole) => !told.some((name) => data[name] === null && isOf(hole, name)));

/**
 * An answer without what was asked for above all, because that failed, is none: it would tell that there is no such thing.
 * @throws AskFailure
 */
export function demand<Result>(
  answer: Answer<Result>,
  things: readonly (keyof Result & string)[],
  operation: Named,
): Answer<Result> {
  for (const thing of things) {
    const failure = failureIn(answer, thing, operation);
    if (failure) throw failure;
  }
  return answer;
}

/**
 * One part of an answer, which is always there to come.
 * @throws AskFailure where it failed
 */
export function demandOf<Result, Name extends keyof Result & string>(
  answer: Answer<Result>,
  name: Name,
  operation: Named,
): NonNullable<Result[Name]> {
  const part = demand(answer, [name], operation).data[name];
  if (part === null || part === undefined) throw new AskFailure('FAILED', '', undefined, operation.name);
  return part;
}

/**
 * An answer of which nothing came but what is the frame's is none either: the whole screen failed, for one reason.
 * @throws AskFailure
 */
export function demandSome<Result>(answer: Answer<Result>, operation: Named): Answer<Result> {
  const own = Object.keys(answer.data as object).filter((name) => !OF_FRAME.has(name)) as (keyof Result & string)[];
  const failures = own.map((name) => failureIn(answer, name, operation));
  const [first] = failures;
  if (first && failures.every((failure) => failure !== undefined)) throw first;
  return answer;
}
