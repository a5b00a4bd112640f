import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from './principal.js';

/** A request that passed the access guard. */
export interface AuthenticatedRequest {
  headers: { authorization?: string };
  who?: Principal;
}

/** Hands the handler whoever is calling. Only on routes with `@RequireCap`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { who } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!who) throw new Error('@Who() on a route without @RequireCap(): nobody was identified');
  return who;
});
