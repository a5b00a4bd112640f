import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError } from '../http/app-error.js';
import { ACCESS, type Access } from './access.js';
import { Identify } from './identify.js';
import type { AuthenticatedRequest } from './who.decorator.js';
import { isCap } from './caps.js';

/**
 * Stands before every route of every controller. A public route is let through unasked; any other wants somebody
 * identified (401) who holds one of its capabilities (403).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identify: Identify,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access === 'public') return true;
    if (!access) throw new AppError('forbidden', 'route-without-access-rule', 'This route says nothing about who may call it.');
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const who = await this.identify.bearer(request.headers.authorization);
    if (!access.anyOf.some((cap) => isCap(cap) && who.caps.has(cap))) {
      throw new AppError('forbidden', 'capability-missing', `This needs the capability ${access.anyOf.join(' or ')}.`);
    }
    request.who = who;
    return true;
  }
}
