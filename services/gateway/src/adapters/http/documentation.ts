import { jsonSchemas, type JsonSchema } from '@octroi/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { Problem } from './decision.dto.js';
import { OpenApiHolder } from './documentation.controller.js';
import { schemaRef } from './documented.js';
import { VERSION } from './version.js';

/** Where the documentation page is. */
export const DOCS_PATH = '/v1/docs';

/** Draws the OpenAPI document from the routes. */
export function setUpDocumentation(app: NestFastifyApplication): void {
  app.get(OpenApiHolder).document = openApiDocument(app);
}

/** OpenAPI 3.1: paths from the routes, schemas from the validation rules of the contracts and answers. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Octroi')
    .setDescription('Instruction et décision des aides sociales facultatives des CCAS.')
    .setVersion(VERSION)
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    autoTagControllers: false,
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}.${method}`,
  });
  const schemas = nullableSchemas();
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/')));
  const used = reachable({ paths, problem: schemaRef(Problem) }, schemas);
  return {
    ...document,
    paths,
    components: { ...document.components, schemas: used },
  };
}

/** Schemas by name; what may be absent may be null too, as the validation has it. */
function nullableSchemas(): Record<string, JsonSchema> {
  const optional = optionalProperties();
  return Object.fromEntries(
    Object.entries(jsonSchemas()).map(([name, schema]) => {
      const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
      const own = properties.map(([property, rule]) => {
        return [property, optional.has(`${name}.${property}`) ? orNull(rule) : rule];
      });
      return [name, own.length === 0 ? schema : { ...schema, properties: Object.fromEntries(own) as JsonSchema }];
    }),
  );
}

function optionalProperties(): ReadonlySet<string> {
  const storage = getMetadataStorage() as unknown as {
    readonly validationMetadatas: ReadonlyMap<
      abstract new () => object,
      readonly { type: string; propertyName: string }[]
    >;
  };
  const shapes = [...storage.validationMetadatas];
  const named = shapes.flatMap(([shape, rules]) => {
    // A shape that extends another one has its properties too.
    const heirs = shapes.filter(([other]) => other === shape || other.prototype instanceof shape);
    const optional = rules.filter(({ type }) => type === 'conditionalValidation');
    return optional.flatMap(({ propertyName }) => heirs.map(([{ name }]) => `${name}.${propertyName}`));
  });
  return new Set(named);
}

function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** The schemas that a part of the document names, and those they name. */
function reachable(part: unknown, schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  const visit = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = schemas[name];
      if (schema === undefined || found.has(name)) continue;
      found.set(name, schema);
      visit(schema);
    }
  };
  visit(part);
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}
