import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { AccessOptions } from './access-settings.js';
import { UnauthenticatedError } from './access-errors.js';
import { ROLES, type Role, type Viewer } from './viewer.js';

/** Asymmetric ones only: under HS256 the public key, which everybody has, would do as the secret. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];

/** How long the issuer's keys may serve without being fetched again. After that nobody gets in until they can be. */
const KEYS_SERVE_MS = 10 * 60_000;

/** Tells who bears a token of the organization's own identity provider. */
export class JsonWebTokens {
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;

  constructor(private readonly options: NonNullable<AccessOptions['jwt']>) {
    this.keys = createRemoteJWKSet(new URL(options.jwksUrl), {
      cacheMaxAge: KEYS_SERVE_MS,
      cooldownDuration: 10_000,
      timeoutDuration: 5_000,
    });
  }

  /**
   * @returns undefined where the bearer has no role here
   * @throws UnauthenticatedError
   */
  async viewerOf(token: string): Promise<Viewer | undefined> {
    const { issuer, audience, roleClaim } = this.options;
    let claims: JWTPayload;
    try {
      const verified = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 60,
      });
      claims = verified.payload;
    } catch (error) {
      throw new UnauthenticatedError(`${reasonOf(error)} Get a new token from ${issuer}.`);
    }
    const role = roleIn(claims, roleClaim);
    if (role === undefined || typeof claims.sub !== 'string') return undefined;
    const source = claims['meri_source'];
    return { name: claims.sub, role, ...(typeof source === 'string' && source !== '' ? { source } : {}) };
  }
}

/** The claim is a text or a list; a dotted name goes into objects, as Keycloak's `realm_access.roles` needs. */
function roleIn(claims: JWTPayload, name: string): Role | undefined {
  const nested = () =>
    name
      .split('.')
      .reduce<unknown>(
        (value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
        claims,
      );
  const claimed = Object.hasOwn(claims, name) ? claims[name] : nested();
  return [claimed].flat().find((role): role is Role => role !== 'owner' && ROLES.includes(role as Role));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Never the library's own words: they may quote claims. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `The token's claim ${JSON.stringify(error.claim)} is missing or wrong.`;
  if (error instanceof errors.JOSEAlgNotAllowed) return `The token's algorithm is not one of ${ALGORITHMS.join(', ')}.`;
  if (error instanceof errors.JWKSNoMatchingKey)
    return 'The token was signed by a key that its issuer does not publish.';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature of the token is wrong.';
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC')
    return 'The token cannot be checked: the keys of its issuer cannot be fetched now.';
  return 'The token is not a signed JSON Web Token that this hub can check.';
}
