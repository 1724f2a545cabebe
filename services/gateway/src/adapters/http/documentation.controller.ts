import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { asyncApiDocument } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Controller, Get, Header, Injectable, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Open } from './access.js';
import { VERSION } from './version.js';

/** The OpenAPI document, once drawn. */
@Injectable()
export class OpenApiHolder {
  document: OpenAPIObject | null = null;
}

const SWAGGER_UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** What the documentation page loads from Swagger UI, and nothing else of it. */
const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

// No script in the page itself: its security policy allows none.
const PAGE = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Octroi : interface</title>
    <link rel="icon" type="image/png" href="/v1/docs/favicon-32x32.png">
    <link rel="stylesheet" href="/v1/docs/swagger-ui.css">
  </head>
  <body>
    <div id="page"></div>
    <script src="/v1/docs/swagger-ui-bundle.js"></script>
    <script src="/v1/docs/page.js"></script>
  </body>
</html>
`;

const SCRIPT = `SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#page', deepLinking: true, validatorUrl: null });
`;

/** Documentation of the interface, for everybody. */
@ApiExcludeController()
@Controller('v1')
export class DocumentationController {
  private readonly asyncApi = asyncApiDocument(VERSION);

  constructor(private readonly openApi: OpenApiHolder) {}

  @Get('openapi.json')
  @Open()
  readOpenApi(): object | null {
    return this.openApi.document;
  }

  @Get('asyncapi.json')
  @Open()
  readAsyncApi(): object {
    return this.asyncApi;
  }

  @Get('docs')
  @Open()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(): string {
    return PAGE;
  }

  @Get('docs/page.js')
  @Open()
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  script(): string {
    return SCRIPT;
  }

  @Get('docs/:asset')
  @Open()
  asset(@Param('asset') name: string): StreamableFile {
    const type = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
    if (type === undefined) throw new RuleViolation('not-found');
    return new StreamableFile(createReadStream(join(SWAGGER_UI, name)), { type });
  }
}
