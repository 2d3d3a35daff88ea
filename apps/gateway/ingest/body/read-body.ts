import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { IngestError } from '../ingest-errors.js';

/** The largest body, as sent and as unpacked. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** All bodies in hand together; more are asked to wait, so that memory stays bounded whoever sends. */
const MAX_BYTES_IN_HAND = 96 * 1024 * 1024;
/** A sender that is silent for so long is let go. */
const SILENCE_MS = 15_000;
/** Of a body that is too large so much is read and thrown away, because many clients read no answer before they have sent all. */
const THROWN_AWAY_BYTES = 128 * 1024 * 1024;

let bytesInHand = 0;

/** Bytes of bodies that are being read or worked on in this process. */
export const bytesHeld = (): number => bytesInHand;

/**
 * Reads the body of any content type and hands it unpacked to `work`. Its bytes count as in hand until `work` is done.
 * @throws IngestError
 */
export async function withBody<T>(request: IncomingMessage, work: (body: Buffer) => Promise<T>): Promise<T> {
  if (request.readableEnded)
    throw new Error('The body was read already: create the application with bodyParser: false.');
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > THROWN_AWAY_BYTES) throw tooLarge();
  const held = { bytes: 0 };
  try {
    const packed = await readBytes(request, held, declared);
    const body = await unpack(packed, request.headers['content-encoding']);
    hold(held, body === packed ? 0 : body.length);
    return await work(body);
  } finally {
    bytesInHand -= held.bytes;
  }
}

function hold(held: { bytes: number }, bytes: number): void {
  bytesInHand += bytes;
  held.bytes += bytes;
}

function readBytes(request: IncomingMessage, held: { bytes: number }, declared: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let received = 0;
    let refusal = declared > MAX_BODY_BYTES ? tooLarge() : undefined;
    const silence = setTimeout(() => {
      fail(new IngestError(408, 'BODY_TOO_SLOW', `The body stopped coming for ${SILENCE_MS / 1000} s. Send it again.`));
    }, SILENCE_MS);

    const onData = (chunk: Buffer): void => {
      silence.refresh();
      received += chunk.length;
      if (refusal) {
        if (received > THROWN_AWAY_BYTES) fail(refusal);
        return;
      }
      if (received > MAX_BODY_BYTES) refusal = tooLarge();
      else if (bytesInHand + chunk.length > MAX_BYTES_IN_HAND)
        refusal = new IngestError(
          429,
          'TOO_MUCH_AT_ONCE',
          'The hub has its hands full of other requests. Send this again in a moment.',
          1,
        );
      else {
        chunks.push(chunk);
        return hold(held, chunk.length);
      }
      chunks.length = 0;
      bytesInHand -= held.bytes;
      held.bytes = 0;
    };
    const onEnd = (): void => {
      if (refusal) return fail(refusal);
      stop();
      resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    };
    const onLost = (): void =>
      fail(new IngestError(400, 'BODY_CUT_OFF', 'The connection was lost before the body was whole.'));
    const fail = (error: Error): void => {
      stop();
      reject(error);
    };
    const stop = (): void => {
      clearTimeout(silence);
      request.off('data', onData).off('end', onEnd).off('close', onLost).off('error', onLost);
      request.on('error', () => undefined);
    };
    request.on('data', onData).on('end', onEnd).on('close', onLost).on('error', onLost);
  });
}

const tooLarge = (): IngestError =>
  new IngestError(
    413,
    'BODY_TOO_LARGE',
    `The body is larger than ${MAX_BODY_BYTES} bytes. Send the events in several requests.`,
  );

const bounded = { maxOutputLength: MAX_BODY_BYTES };
const unpackers: Readonly<Record<string, (packed: Buffer) => Promise<Buffer>>> = {
  gzip: (packed) => promisify(gunzip)(packed, bounded),
  deflate: (packed) =>
    // HTTP's deflate is zlib's format; some senders leave its header out.
    (packed[0]! & 0x0f) === 8 ? promisify(inflate)(packed, bounded) : promisify(inflateRaw)(packed, bounded),
  br: (packed) => promisify(brotliDecompress)(packed, bounded),
};

/** Unpacks off the main thread and never to more than the limit, whatever a bomb would grow to. */
async function unpack(packed: Buffer, encoding: string | undefined): Promise<Buffer> {
  const named = (encoding ?? 'identity').trim().toLowerCase().replace(/^x-/, '');
  const gzipped = packed[0] === 0x1f && packed[1] === 0x8b;
  // RudderStack's client has been seen to pack and not to say so; others to say so and not to pack.
  const method = gzipped ? 'gzip' : named === 'gzip' || named === '' ? 'identity' : named;
  if (method === 'identity' || packed.length === 0) return packed;
  const unpacker = Object.hasOwn(unpackers, method) ? unpackers[method] : undefined;
  if (!unpacker)
    throw new IngestError(415, 'ENCODING_UNKNOWN', 'The Content-Encoding is not known. Use gzip, deflate, br or none.');
  try {
    return await unpacker(packed);
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new IngestError(
      400,
      'BODY_NOT_UNPACKED',
      `The body is not whole or not packed with ${method}. Send it again.`,
    );
  }
}
