import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

/** PostgreSQL writes `2026-04-03T08:00:00+00:00` in JSON, Node `2026-04-03T08:00:00.000Z`: one instant, one form. */
function written(value: unknown): string {
  if (typeof value === 'string' && value.endsWith('+00:00')) {
    if (value.length === 25) return `${value.slice(0, 19)}.000Z`;
    if (value.length === 29) return `${value.slice(0, 23)}Z`;
  }
  if (value instanceof Date) return value.toISOString();
  const at = new Date(String(value));
  if (Number.isNaN(at.getTime())) throw new GraphQLError('The value is not a time.');
  return at.toISOString();
}

function read(value: unknown): string {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(value)
  )
    throw new GraphQLError('A time is RFC 3339 with its zone, such as 2026-03-02T08:00:00Z, or a date.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  const at = new Date(value);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1000 || at.getUTCFullYear() > 9999)
    throw new GraphQLError(`${value} is no time that a calendar knows.`, { extensions: { code: 'BAD_USER_INPUT' } });
  return at.toISOString();
}

export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'An instant as RFC 3339 in UTC with milliseconds, such as `2026-03-02T08:00:00.000Z`. Input may carry any zone, or be a date, which means its first moment in UTC.',
  serialize: written,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});

export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value: a text, a number, a list of texts such as `["hanna@koivuranta.example"]`.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'A number as decimal digits in a text, so that no money is lost to floating point, such as `"12000.50"`.',
  serialize: (value) => String(value),
});
