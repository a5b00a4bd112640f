import { SetMetadata } from '@nestjs/common';
import { ACCESS, type Access } from './access.js';

/** Opens a route to everybody. The route itself must hold against strangers: signature, throttle or nothing to win. */
export function Public(): ClassDecorator & MethodDecorator {
  return SetMetadata<string, Access>(ACCESS, 'public');
}
