/** How the gateway lets people in, and what it calls itself; `/console/config.json`. */
export interface ConsoleConfig {
  readonly company?: string;
  readonly languages: readonly ('en' | 'fi')[];
  readonly signIn: readonly ('open' | 'key' | 'token')[];
  readonly version: string;
}

const OPEN: ConsoleConfig = { languages: ['en', 'fi'], signIn: ['open'], version: '' };

let credential: string | undefined;
let refused = false;
const listeners = new Set<() => void>();

/** The credential lives in this page alone: closing or loading it anew forgets it, and no store of the browser has it. */
export const session = {
  signIn(key: string): void {
    credential = key.trim();
    refused = false;
    for (const tell of listeners) tell();
  },
  /** @param byGateway the gateway did not accept the credential */
  signOut(byGateway = false): void {
    refused = byGateway && credential !== undefined;
    credential = undefined;
    for (const tell of listeners) tell();
  },
  /** What a request carries. */
  headers: (): Readonly<Record<string, string>> => (credential ? { authorization: `Bearer ${credential}` } : {}),
  has: (): boolean => credential !== undefined,
  /** Whether the last credential was not accepted. */
  wasRefused: (): boolean => refused,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** @returns what the gateway says of itself; the open defaults where it says nothing (a gateway without a console) */
export async function readConfig(): Promise<ConsoleConfig> {
  const response = await fetch('/console/config.json');
  return response.ok ? ((await response.json()) as ConsoleConfig) : OPEN;
}
