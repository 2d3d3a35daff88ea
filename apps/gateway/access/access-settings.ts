import type { Settings } from '#platform';

/** What access is decided by; `#platform`'s `Settings` has it all. */
export type AccessOptions = Pick<Settings, 'host' | 'keyPepper' | 'jwt'>;

export class AccessSettings {
  constructor(readonly options: AccessOptions) {}

  /**
   * Open: whoever reaches the hub is its owner. Only where no way to tell people apart is set up and nobody from
   * outside this machine can connect.
   */
  get open(): boolean {
    const { host, keyPepper, jwt } = this.options;
    return keyPepper === undefined && jwt === undefined && isLoopback(host);
  }
}

/** True for an address or name that only means this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}
