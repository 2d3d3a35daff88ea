/** Deeper nesting than any client writes; the names of what lies deeper keep their dots. */
const MAX_STEPS = 8;

/**
 * The message in the query of a tracking pixel, as the body of a tracking request: `data` is JSON, in base64 of either
 * alphabet or as it is (https://segment.com/docs/connections/sources/catalog/libraries/server/pixel-tracking-api/).
 * Without `data`, every parameter is a member of the message, and a dotted name is a path
 * (https://www.rudderstack.com/docs/api/pixel-api/). A name that fits into no path is kept whole, and a value where a path
 * leads on stands in it under no name, so that nothing of what was sent is lost.
 * @param query what stands behind the `?`
 */
export function pixelMessage(query: string): Buffer {
  const parameters = new URLSearchParams(query);
  const data = parameters.get('data');
  if (data !== null) return dataOf(data);
  const message = newNode();
  for (const [name, value] of parameters) put(message, name, value);
  return Buffer.from(JSON.stringify(message));
}

/** A plus in a query is read as a blank; base64 has none. */
const dataOf = (data: string): Buffer =>
  data.trimStart().startsWith('{') ? Buffer.from(data) : Buffer.from(data.replaceAll(' ', '+'), 'base64');

/** Without a prototype, a parameter that is called `__proto__` is a member like any other. */
type Node = { [name: string]: string | Node };
const newNode = (): Node => Object.create(null) as Node;

function put(message: Node, name: string, value: string): void {
  const steps = name.split('.');
  const whole = steps.length > MAX_STEPS || steps.includes('');
  const last = whole ? name : (steps.pop() ?? '');
  let node = message;
  for (const step of whole ? [] : steps) {
    const next = (node[step] ??= newNode());
    if (typeof next === 'string') {
      message[name] = value;
      return;
    }
    node = next;
  }
  const there = node[last];
  if (typeof there === 'object') there[''] = value;
  else node[last] = value;
}
