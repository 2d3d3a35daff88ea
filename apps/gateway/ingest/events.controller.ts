import { Controller, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { demand, Needs, ViewerGuard, viewerOf } from '../access/viewer.guard.js';
import { isBinaryMode, structured } from './body/binary-mode.js';
import { cutEvents, type Piece } from './body/cut-events.js';
import { IngestError } from './ingest-errors.js';
import { Ingestion, type IngestReport } from './ingestion.js';
import { withBody } from './body/read-body.js';
import { MAX_BYTES, refused, type Refused } from './event/read-event.js';

@Controller('events')
@UseGuards(ViewerGuard)
export class EventsController {
  constructor(private readonly ingestion: Ingestion) {}

  /** CloudEvents over HTTP, structured, batched or binary. 200 where any event was good, 400 where none was; each is answered for. */
  @Post()
  @Needs('events:try')
  async publish(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Query('dryRun') asked?: unknown,
  ): Promise<IngestReport> {
    const viewer = viewerOf(request);
    const dryRun = flag(asked);
    if (!dryRun) demand(viewer, 'events:publish');
    const report = await withBody(request, (body) => this.ingestion.take(eventsIn(request, body), viewer, { dryRun }));
    response.status(report.results.length > 0 && report.refused === report.results.length ? 400 : 200);
    return report;
  }
}

function eventsIn(request: Request, body: Buffer): Iterable<Piece | Refused> {
  if (!isBinaryMode(request.headers)) return cutEvents(body, request.headers['content-type']);
  const { id, source } = { id: request.headers['ce-id'], source: request.headers['ce-source'] };
  if (body.length > MAX_BYTES)
    return [
      refused({ id, source }, [
        {
          code: 'event.tooLarge',
          path: '/data',
          reason: `has ${body.length} bytes`,
          expected: `at most ${MAX_BYTES} bytes with its attributes`,
        },
      ]),
    ];
  return [
    structured(request.headers, body) ??
      refused({ id, source }, [
        { code: 'json.invalid', path: '/data', reason: 'the body is not JSON', expected: 'one JSON value' },
      ]),
  ];
}

/** A word that is not understood must not publish what was meant to be tried. */
function flag(value: unknown): boolean {
  if (value === undefined || value === 'false' || value === '0') return false;
  if (value === 'true' || value === '1' || value === '') return true;
  throw new IngestError(400, 'DRY_RUN_UNCLEAR', 'dryRun is true or false.');
}
