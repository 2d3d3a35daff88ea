import { request as httpRequest, type Agent, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { useAgent } from 'request-filtering-agent';

const PATIENCE_MS = 15_000;
/** So much of an answer is read; nobody looks at it. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** Such as `connection refused`, or the status of the answer. */
export type PostOutcome = { readonly status: number } | { readonly problem: string };

/**
 * Posts to an address that a person wrote down. It may not lead into the network of the hub: the address is looked at when
 * the connection is made, after its name was resolved, and redirects are not followed.
 * @param allowed hosts, addresses and `address/bits` that are reached although they are not public
 * @param signal ends it
 */
export function postDelivery(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  allowed: readonly string[],
  signal?: AbortSignal,
): Promise<PostOutcome> {
  const { protocol, hostname } = new URL(url);
  const named = allowed.includes(hostname.replace(/^\[|\]$/g, ''));
  if (protocol !== 'https:' && !named)
    return Promise.resolve({ problem: `${protocol}// is only for hosts in MERI_WEBHOOK_ALLOW` });
  const addresses = allowed.filter((one) => /^[\d.:a-f]+(?:\/\d{1,3})?$/i.test(one));
  const agent = useAgent(url, {
    allowPrivateIPAddress: named,
    allowMetaIPAddress: named,
    allowIPAddressList: addresses,
  });
  return new Promise((resolve) => {
    const options = {
      method: 'POST',
      agent: agent as Agent,
      ...(signal ? { signal } : {}),
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    };
    const answered = (response: IncomingMessage) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) response.destroy();
      });
      response.on('close', () => resolve({ status: response.statusCode ?? 0 }));
    };
    const sent = protocol === 'https:' ? httpsRequest(url, options, answered) : httpRequest(url, options, answered);
    // The whole of it: a receiver that drips bytes would hold the next delivery up for ever.
    const timer = setTimeout(() => sent.destroy(new Error(`no answer within ${PATIENCE_MS / 1_000} s`)), PATIENCE_MS);
    sent.on('error', (error) => resolve({ problem: error.message.slice(0, 200) }));
    sent.on('close', () => clearTimeout(timer));
    sent.end(body);
  });
}
