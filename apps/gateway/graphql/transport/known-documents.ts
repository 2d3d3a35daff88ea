import type { NextFunction, Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Role } from '../../access/viewer.js';
import { failure } from './failure.js';

/**
 * The GraphQL documents that the console was built with, by the SHA-256 of their text. A request may name one in place of
 * its text, as Apollo's persisted queries do: `{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "…"}}}`.
 */
export class KnownDocuments {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly bound: ReadonlySet<Role>;

  /**
   * @param file `documents.json` of the built console; a console that was not built has no documents
   * @param onlyFor roles that may send nothing else
   */
  constructor(file?: string, onlyFor: readonly Role[] = []) {
    const known = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    this.texts = new Map(Object.entries(known));
    this.bound = new Set(onlyFor);
  }

  /** Puts the text where the hash stands. Express middleware for whatever reads GraphQL from a JSON body. */
  readonly fill = (request: Request, response: Response, next: NextFunction): void => {
    const body = request.body as AskedByHash | undefined;
    const hash = body?.extensions?.persistedQuery?.sha256Hash;
    if (!body || body.query || typeof hash !== 'string') return next();
    const text = this.texts.get(hash);
    if (text === undefined) {
      const message =
        'No document of this hash is known here. Send its text; a page that is open should be loaded anew.';
      response.status(400).json({ errors: [{ message, extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
      return;
    }
    body.query = text;
    delete body.extensions;
    next();
  };

  /** @throws a failure `UNKNOWN_DOCUMENT` where the role may send known documents alone and this is none */
  demandKnown(role: Role, text: string | null | undefined): void {
    if (!this.bound.has(role)) return;
    const hash = createHash('sha256')
      .update(text ?? '')
      .digest('hex');
    if (!this.texts.has(hash))
      throw failure(
        'UNKNOWN_DOCUMENT',
        `The role ${role} may run only the queries of the console (MERI_KNOWN_QUERIES_ONLY).`,
      );
  }
}

interface AskedByHash {
  query?: string;
  extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } };
}
