import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { AppError } from './app-error.js';
import { isNestedTooDeep } from './nesting.js';

/** Refuses what is nested so deep that making objects of it would run out of stack. */
class ShallowValidationPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && isNestedTooDeep(value)) throw new AppError('invalid', 'body-too-deep', 'The body is nested too deep.');
    return super.transform(value, metadata);
  }
}

/** Checks every body and query against its DTO: unknown and read-only fields are refused, types are made right. */
export function makeValidationPipe(): ValidationPipe {
  return new ShallowValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
}
