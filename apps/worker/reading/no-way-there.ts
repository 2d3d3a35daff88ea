/** What is told of an error of the network, by Node and by undici. */
interface Told {
  readonly code?: string;
  readonly message?: string;
  readonly cause?: unknown;
}

/** No name, no host, no port, or nobody behind it. */
const NOBODY = [
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'ERR_INVALID_URL',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_INVALID_ARG',
];
/** Somebody else, or somebody who speaks otherwise: certificates and TLS, as Node and OpenSSL name them. */
const SOMEBODY_ELSE = /CERT|^UNABLE_TO_|^ERR_(?:TLS|SSL)_|^HOSTNAME_MISMATCH$/;
/** As the Fetch standard has it, without a code. */
const WRONG_ADDRESS = ['unexpected redirect', 'bad port', 'unknown scheme'];

/**
 * Whether a request never came to where it was to go, so that no text can be the reason. Of whatever else befalls a
 * connection the text may be the reason, of what nobody has heard of too.
 */
export function isNoWayThere({ cause }: Error): boolean {
  if (cause === null || typeof cause !== 'object') return false;
  const { code = '', message = '' } = cause as Told;
  const syscall = (cause as { readonly syscall?: string }).syscall;
  return (
    syscall === 'connect' || syscall === 'getaddrinfo' ||
    NOBODY.includes(code) || SOMEBODY_ELSE.test(code) || WRONG_ADDRESS.includes(message)
  ); // prettier-ignore
}
