import type { Pool } from 'pg';

/** Keeps the token with which a vendor began, for the person who sets the source up; the last one counts. */
export async function keepHandshakeToken(pool: Pool, source: string, token: string): Promise<void> {
  await pool.query(
    `insert into hub.handshake_token (source, token) values ($1, $2)
     on conflict (source) do update set token = excluded.token, at = now()`,
    [source, token],
  );
}

export async function readHandshakeTokens(pool: Pool): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ source: string; token: string }>('select source, token from hub.handshake_token');
  return new Map(rows.map(({ source, token }) => [source, token]));
}
