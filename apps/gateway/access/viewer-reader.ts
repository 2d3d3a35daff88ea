import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { Pool } from 'pg';
import { AccessUnavailableError, ForbiddenError, UnauthenticatedError } from './access-errors.js';
import { AccessSettings, isLoopback } from './access-settings.js';
import { ApiKeys, isApiKey } from './api-keys.js';
import { JsonWebTokens } from './json-web-tokens.js';
import type { Viewer } from './viewer.js';

/** Names in lower case, as Node gives them. For graphql-ws: what the client sends with `connection_init`, over the upgrade's headers. */
export type CredentialHeaders = IncomingHttpHeaders | Readonly<Record<string, string | readonly string[] | undefined>>;

const OWNER: Viewer = { name: 'owner', role: 'owner' };

/** Tells who asks. The one place where a request becomes a viewer, for HTTP, GraphQL and subscriptions alike. */
@Injectable()
export class ViewerReader {
  private readonly keys: ApiKeys | undefined;
  private readonly tokens: JsonWebTokens | undefined;

  constructor(
    private readonly settings: AccessSettings,
    pool: Pool,
  ) {
    const { keyPepper, jwt } = settings.options;
    if (keyPepper !== undefined) this.keys = new ApiKeys(pool, keyPepper);
    if (jwt !== undefined) this.tokens = new JsonWebTokens(jwt);
  }

  /**
   * @throws UnauthenticatedError where nobody is known by these headers
   * @throws ForbiddenError where somebody is known who has no role here
   */
  async read(headers: CredentialHeaders): Promise<Viewer> {
    const viewer = await this.authenticate(headers);
    if (viewer) return viewer;
    const ways = [
      ...(this.keys ? ['an API key (Authorization: Bearer meri_…)'] : []),
      ...(this.tokens ? ['a token of the identity provider (Authorization: Bearer …)'] : []),
    ];
    throw new UnauthenticatedError(
      ways.length > 0
        ? `Send ${ways.join(' or ')}.`
        : 'This hub listens beyond its own machine and has no way to tell people apart: set MERI_KEY_PEPPER or MERI_JWT_ISSUER, or bind it to 127.0.0.1.',
    );
  }

  /**
   * @returns undefined where no credential was sent
   * @throws UnauthenticatedError where the credential sent is not right
   */
  async authenticate(headers: CredentialHeaders): Promise<Viewer | undefined> {
    if (this.settings.open) return ownerOfOpenHub(headers);
    const credential = credentialIn(headers);
    if (credential === undefined) return undefined;
    if (isApiKey(credential)) return this.byKey(credential);
    if (!this.tokens) throw new UnauthenticatedError('The credential is not an API key of this hub (meri_…).');
    const viewer = await this.tokens.viewerOf(credential);
    if (viewer) return viewer;
    throw new ForbiddenError('You are known, and have no role in this hub. Ask its administrator for one.');
  }

  private async byKey(key: string): Promise<Viewer> {
    if (!this.keys) throw new UnauthenticatedError('This hub takes no API keys: MERI_KEY_PEPPER is not set.');
    const found = await this.keys.viewerOf(key).catch(() => {
      throw new AccessUnavailableError('The API key cannot be checked now. Try again in a moment.');
    });
    if (found) return found;
    throw new UnauthenticatedError('The API key is wrong, expired or revoked. Make a new one with the meri CLI.');
  }
}

/**
 * A page of another site that is open in the owner's browser can send requests to this machine too, under its own
 * name (`Origin`) or, by DNS rebinding, under one it made up (`Host`). Such requests are not the owner's.
 */
function ownerOfOpenHub(headers: CredentialHeaders): Viewer {
  const host = one(headers['host']);
  const origin = one(headers['origin']);
  const site = one(headers['sec-fetch-site']);
  const ours = host === undefined || isLoopback(host.replace(/:\d+$/, ''));
  const fromOurs = origin === undefined || (URL.canParse(origin) && isLoopback(new URL(origin).hostname));
  if (ours && fromOurs && site !== 'cross-site') return OWNER;
  throw new UnauthenticatedError(
    'This hub is open to its own machine alone: call it as localhost or 127.0.0.1, from a page of that address or a program. To serve others, set MERI_KEY_PEPPER or MERI_JWT_ISSUER.',
  );
}

/** Bearer, the header many tools call `x-api-key`, or Basic with the key as user name, as tracking clients send it. */
function credentialIn(headers: CredentialHeaders): string | undefined {
  const authorization = one(headers['authorization'])?.trim() ?? '';
  const bearer = /^bearer\s+(\S+)$/i.exec(authorization)?.[1];
  if (bearer !== undefined) return bearer;
  const basic = /^basic\s+(\S+)$/i.exec(authorization)?.[1];
  if (basic !== undefined) return Buffer.from(basic, 'base64').toString('utf8').split(':')[0];
  const key = one(headers['x-api-key'])?.trim();
  return key === '' || key === undefined ? undefined : key;
}

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0];
