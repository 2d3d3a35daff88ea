/** What a browser must know before it asks anything. Answered at `/console/config.json` to everybody: no secrets. */
export interface ConsoleConfig {
  /** The company's name, shown beside Meri's. */
  readonly company?: string;
  /** The languages offered, best first. */
  readonly languages: readonly ('en' | 'fi')[];
  /** `open`: whoever reaches the hub is its owner. `key`: API keys. `token`: tokens of an identity provider. */
  readonly signIn: readonly ('open' | 'key' | 'token')[];
  readonly version: string;
}

export interface ConsoleOptions {
  /** Where the console was built: `site/` and `documents.json`. */
  readonly folder: string;
  readonly config: ConsoleConfig;
}
