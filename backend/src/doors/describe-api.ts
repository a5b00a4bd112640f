import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { loadSwagger } from '../platform/http/describe.js';

/** The OpenAPI document, made from the DTO classes. */
export async function describeApi(app: INestApplication): Promise<OpenAPIObject> {
  const { DocumentBuilder, SwaggerModule } = await loadSwagger();
  const about = new DocumentBuilder()
    .setTitle('DMAT API')
    .setDescription('JSON in snake_case; errors as application/problem+json; lists in pages by cursor.')
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  return SwaggerModule.createDocument(app, about, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
}
