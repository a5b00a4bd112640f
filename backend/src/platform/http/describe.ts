import type * as Swagger from '@nestjs/swagger';

type Mark =
  | 'ApiAcceptedResponse' | 'ApiBearerAuth' | 'ApiCreatedResponse' | 'ApiExtension' | 'ApiHeader' | 'ApiNoContentResponse' | 'ApiOkResponse' | 'ApiOperation'
  | 'ApiProperty' | 'ApiPropertyOptional' | 'ApiQuery' | 'ApiTags';

const marks: ((swagger: typeof Swagger) => void)[] = [];

/**
 * The decorator of @nestjs/swagger of this name, remembered instead of applied: the package takes an eighth of a start and
 * 20 MB, and hardly any process is ever asked for its document.
 */
function later<N extends Mark>(name: N): (typeof Swagger)[N] {
  const mark = (...options: unknown[]) => (...place: unknown[]): void => {
    marks.push((swagger) => {
      const make = swagger[name] as (...given: unknown[]) => (...where: unknown[]) => void;
      make(...options)(...place);
    });
  };
  return mark as unknown as (typeof Swagger)[N];
}

export const ApiAcceptedResponse = later('ApiAcceptedResponse');
export const ApiBearerAuth = later('ApiBearerAuth');
export const ApiCreatedResponse = later('ApiCreatedResponse');
export const ApiExtension = later('ApiExtension');
export const ApiHeader = later('ApiHeader');
export const ApiNoContentResponse = later('ApiNoContentResponse');
export const ApiOkResponse = later('ApiOkResponse');
export const ApiOperation = later('ApiOperation');
export const ApiProperty = later('ApiProperty');
export const ApiPropertyOptional = later('ApiPropertyOptional');
export const ApiQuery = later('ApiQuery');
export const ApiTags = later('ApiTags');

/** Loads @nestjs/swagger and applies what was remembered so far. */
export async function loadSwagger(): Promise<typeof Swagger> {
  const swagger = await import('@nestjs/swagger');
  for (const apply of marks.splice(0)) apply(swagger);
  return swagger;
}
