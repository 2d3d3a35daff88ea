import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { parseJson } from '#contracts';
import { Catalogues } from '../ingest/catalogues.js';
import { IngestError } from '../ingest/ingest-errors.js';
import { withBody } from '../ingest/body/read-body.js';
import { openGreeting, shownToken, signedGreeting, type Greeting } from './handshake.js';
import { hookEvents } from './hook-events.js';
import type { HookRequest } from './hook-request.js';
import { HookSources, type HookSource } from './hook-sources.js';
import { KeptHooks } from './kept-hooks.js';
import { refusalOf, type HookRefusal } from './verify-hook.js';

const SAID: Readonly<Record<HookRefusal, string>> = {
  SIGNATURE_MISSING: 'The signature of this source is missing. Look at its scheme and its headers.',
  SIGNATURE_WRONG: 'The signature is not right: the secrets differ, or the body was changed on its way.',
  SIGNATURE_STALE: 'The signature is too old, or from the future: a replay, or a clock that is off.',
};

/** Vendors' webhooks: verified, kept as they came, answered at once. What they mean is found out by the worker. */
@Controller('hooks')
export class HooksController {
  constructor(
    private readonly sources: HookSources,
    private readonly catalogues: Catalogues,
    private readonly kept: KeptHooks,
  ) {}

  /** 200 where it is kept, 401 only for a bad signature; never an error for what merely cannot be understood. */
  @Post(':source')
  @HttpCode(200)
  async take(
    @Param('source') name: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<unknown> {
    const source = this.sources.get(name);
    if (!source)
      throw new IngestError(
        404,
        'SOURCE_UNKNOWN',
        'No source of this name takes webhooks. Put its file into config/sources and start Meri again; meri sources list shows what is there.',
      );
    return withBody(request, async (body) => {
      const hook = this.hookOf(request, body);
      const { scheme } = source.webhook;
      const open = openGreeting(scheme, hook);
      if (open) return greet(response, open);
      const secret = await this.secretFor(source, hook);
      if (secret === undefined) return { received: 0 };
      const refusal = refusalOf(scheme, source.secrets, hook);
      if (refusal !== undefined) {
        this.kept.refused(source.file.family);
        throw new IngestError(401, refusal, SAID[refusal]);
      }
      const greeting = signedGreeting(scheme, secret, hook);
      if (greeting) return greet(response, greeting);
      const mapping = this.catalogues.current.products.get(source.file.mapping ?? '');
      return { received: await this.kept.keep(source.file, hookEvents(source.file, mapping, hook)) };
    });
  }

  /** @returns undefined where the request brought the token that is to become the secret */
  private async secretFor({ file, webhook, secrets }: HookSource, hook: HookRequest): Promise<string | undefined> {
    const [secret] = secrets;
    if (secret !== undefined || webhook.scheme.kind === 'none') return secret ?? '';
    const token = shownToken(webhook.scheme, hook);
    if (token === undefined)
      throw new IngestError(503, 'SECRET_NOT_SET', `The setting ${webhook.secretSetting} is not set yet.`, 300);
    await this.kept.showToken(file.source, token);
    return undefined;
  }

  private hookOf({ method, originalUrl, headers }: Request, body: Buffer): HookRequest {
    const host = headers.host ?? '';
    const bases =
      this.sources.publicUrl === undefined ? [`https://${host}`, `http://${host}`] : [this.sources.publicUrl];
    let parsed: { readonly value: unknown } | undefined;
    return {
      method,
      path: originalUrl,
      urls: bases.map((base) => `${base}${originalUrl}`),
      headers,
      body,
      // Most schemes need no look into a body before they know whose it is.
      get json() {
        return (parsed ??= { value: jsonIn(body) }).value;
      },
      now: Date.now(),
    };
  }
}

function greet(response: Response, { contentType, body }: Greeting): string {
  response.type(contentType);
  return body;
}

function jsonIn(body: Buffer): unknown {
  try {
    return parseJson(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
