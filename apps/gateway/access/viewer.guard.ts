import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ForbiddenError } from './access-errors.js';
import { mayDo, type Permission } from '../graphql/policy/policy.js';
import type { Viewer } from './viewer.js';
import { ViewerReader } from './viewer-reader.js';

const NEEDS = 'meri:needs';

/** What a caller of the route must be allowed; with none of these, it is enough to be known. */
export const Needs = (permission: Permission) => SetMetadata(NEEDS, permission);

const viewers = new WeakMap<Request, Viewer>();

/** Who asks, on a route behind `ViewerGuard`. */
export function viewerOf(request: Request): Viewer {
  const viewer = viewers.get(request);
  if (!viewer) throw new Error('The route has no ViewerGuard.');
  return viewer;
}

export function demand(viewer: Viewer, permission: Permission): void {
  if (!mayDo(viewer.role, permission))
    throw new ForbiddenError(`The role ${viewer.role} may not do this: it takes the permission ${permission}.`);
}

/** Lets those in who are known and may. */
@Injectable()
export class ViewerGuard implements CanActivate {
  constructor(
    private readonly reader: ViewerReader,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const viewer = await this.reader.read(request.headers);
    const needed = this.reflector.getAllAndOverride<Permission | undefined>(NEEDS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed !== undefined) demand(viewer, needed);
    viewers.set(request, viewer);
    return true;
  }
}
