import { asyncApiDocument } from '@octroi/contracts';
import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Open } from './access.js';
import { VERSION } from './version.js';

/** The OpenAPI document, once drawn. */
@Injectable()
export class OpenApiHolder {
  document: OpenAPIObject | null = null;
}

/** Machine-readable documentation, for everybody. */
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
}
