import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '../http/describe.js';
import { ACCESS, type Access } from './access.js';
import type { Cap } from './caps.js';

/**
 * Opens a route, or all routes of a controller, to callers who hold one of the capabilities. On a method it replaces
 * what the controller says. The capabilities appear in the API description as `x-dmat-caps`.
 */
export function RequireCap(...anyOf: [Cap, ...Cap[]]): ClassDecorator & MethodDecorator {
  return applyDecorators(
    SetMetadata<string, Access>(ACCESS, { anyOf }),
    ApiBearerAuth(),
    ApiExtension('x-dmat-caps', anyOf),
  );
}
