import { ValidationPipe } from '@nestjs/common';

/** Checks every body and query against its DTO: unknown and read-only fields are refused, types are made right. */
export function makeValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
}
