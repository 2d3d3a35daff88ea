import { readFileSync } from 'node:fs';
import { buildSchema, isNonNullType, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Page, Route } from 'playwright-core';

const nameOf = (route: Route): string => /"operationName":"(\w+)"/.exec(route.request().postData() ?? '')?.[1] ?? '';

/** What becomes of the answers to one operation from now on; all others go through. */
export async function onAnswer(page: Page, operation: string, become: (route: Route) => Promise<unknown>) {
  await page.route('**/graphql', async (route) => {
    await (nameOf(route) === operation ? become(route) : route.fallback());
  });
}

/** Everything goes through again. */
export const letThrough = (page: Page): Promise<void> => page.unrouteAll({ behavior: 'ignoreErrors' });

/** The answer as the gateway gives it when all of it failed, with the reference that stands in its log. */
export const FAILED = {
  status: 500,
  json: {
    data: null,
    errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL', reference: '7f3c91ab' } }],
  },
};

/** The true answer, but for one part that failed, as the gateway tells it. */
export async function withHole(route: Route, path: string, code = 'INTERNAL'): Promise<void> {
  const response = await route.fetch();
  const body = (await response.json()) as { data: Record<string, unknown>; errors?: object[] };
  const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const last = keys.at(-1)!;
  const parent = keys.slice(0, -1).reduce<any>((at, key) => at[key], body.data);
  if (!(last in parent)) throw new Error(`${path} was not asked for.`);
  parent[last] = null;
  const error = { message: 'Something went wrong.', path: keys, extensions: { code, reference: '7f3c91ab' } };
  await route.fulfill({ response, json: { ...body, errors: [...(body.errors ?? []), error] } });
}

const documents = () =>
  Object.values(JSON.parse(readFileSync('dist/console/documents.json', 'utf8')) as Record<string, string>);

/** Whether the gateway may answer a part of an operation with null alone: elsewhere more than that part would be missing. */
export function mayFailAlone(operation: string, path: string): boolean {
  const schema = buildSchema(readFileSync('apps/gateway/schema.graphql', 'utf8'));
  const document = documents()
    .map((text) => parse(text))
    .find(({ definitions }) =>
      definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === operation),
    )!;
  const last = path.split('.').at(-1)!;
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name, alias }) => {
        const type = types.getType();
        if ((alias ?? name).value === last && type && !isNonNullType(type)) found = true;
      },
    }),
  );
  return found;
}
