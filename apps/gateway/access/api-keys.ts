import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Pool } from 'pg';
import { ROLES, type Role, type Viewer } from './viewer.js';

/**
 * `meri_<id>_<secret>_<checksum>`: a prefix that secret scanners can look for, an id that may be shown, 32 random
 * bytes, and a CRC-32 by which a mistyped key is told without asking the database.
 */
const KEY = /^meri_([0-9a-f]{8})_([0-9a-f]{64})_([0-9a-f]{8})$/;

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly source?: string;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
  readonly state: 'live' | 'expired';
}

export interface NewApiKey {
  readonly name: string;
  /** Not `owner`: that is whoever sits at an open hub. */
  readonly role: Exclude<Role, 'owner'>;
  /** Binds an integration to one source. */
  readonly source?: string;
  readonly expiresAt?: Date;
}

/**
 * Makes a key. The answer is the only time it can be seen: the database keeps its HMAC-SHA-256 alone.
 * @param pepper the setting MERI_KEY_PEPPER; a digest made under another one matches nothing
 */
export async function createApiKey(pool: Pool, pepper: string, wanted: NewApiKey): Promise<ApiKey & { key: string }> {
  if (!ROLES.includes(wanted.role) || (wanted.role as Role) === 'owner')
    throw new Error(
      `There is no role ${wanted.role} for a key. Use one of ${ROLES.filter((role) => role !== 'owner').join(', ')}.`,
    );
  const stem = `meri_${randomBytes(4).toString('hex')}_${randomBytes(32).toString('hex')}`;
  const key = `${stem}_${checksum(stem)}`;
  const result = await pool.query<Row>(
    `insert into hub.api_key (id, digest, role, source, name, expires_at) values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
    [
      stem.slice(5, 13),
      digestOf(key, pepper),
      wanted.role,
      wanted.source ?? null,
      wanted.name,
      wanted.expiresAt ?? null,
    ],
  );
  return { ...keyOf(result.rows[0]!), key };
}

export async function listApiKeys(pool: Pool): Promise<readonly ApiKey[]> {
  return (await pool.query<Row>(`select ${COLUMNS} from hub.api_key order by created_at, id`)).rows.map(keyOf);
}

/** Ends a key at once; it stays in the list. Returns whether there is such a key. */
export async function revokeApiKey(pool: Pool, id: string): Promise<boolean> {
  const ended = 'update hub.api_key set expires_at = least(expires_at, now()) where id = $1';
  return (await pool.query(ended, [id])).rowCount === 1;
}

const LAST_USED_EVERY_MS = 60_000;

/** Tells whose key it is. */
export class ApiKeys {
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly pool: Pool,
    private readonly pepper: string,
  ) {}

  /** @returns undefined for a key that is mistyped, unknown, expired or revoked */
  async viewerOf(key: string): Promise<Viewer | undefined> {
    const id = wellFormed(key);
    if (id === undefined) return undefined;
    const found = await this.pool.query<Row & { digest: Buffer }>({
      name: 'api-key',
      text: `select ${COLUMNS}, digest from hub.api_key where id = $1`,
      values: [id],
    });
    const row = found.rows[0];
    if (!row || !row.live || !timingSafeEqual(row.digest, digestOf(key, this.pepper))) return undefined;
    this.noteUse(id);
    return { name: row.name, role: row.role, ...(row.source === null ? {} : { source: row.source }) };
  }

  /** At most once a minute and key, beside the request: nobody waits for it and nothing fails by it. */
  private noteUse(id: string): void {
    const now = Date.now();
    if (now - (this.noted.get(id) ?? 0) < LAST_USED_EVERY_MS) return;
    this.noted.set(id, now);
    const statement =
      "update hub.api_key set last_used_at = now() where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')";
    this.pool.query(statement, [id]).catch(() => this.noted.delete(id));
  }
}

export const isApiKey = (credential: string): boolean => credential.startsWith('meri_');

function wellFormed(key: string): string | undefined {
  const parts = KEY.exec(key);
  return parts && checksum(key.slice(0, -9)) === parts[3] ? parts[1] : undefined;
}

const checksum = (stem: string): string => crc32(stem).toString(16).padStart(8, '0');

const digestOf = (key: string, pepper: string): Buffer => createHmac('sha256', pepper).update(key).digest();

const COLUMNS =
  'id, name, role, source, created_at, expires_at, last_used_at, (expires_at is null or expires_at > now()) as live';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly source: string | null;
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
  readonly live: boolean;
}

const keyOf = ({ id, name, role, source, created_at, expires_at, last_used_at, live }: Row): ApiKey => ({
  id,
  name,
  role,
  ...(source === null ? {} : { source }),
  createdAt: created_at.toISOString(),
  ...(expires_at === null ? {} : { expiresAt: expires_at.toISOString() }),
  ...(last_used_at === null ? {} : { lastUsedAt: last_used_at.toISOString() }),
  state: live ? 'live' : 'expired',
});
