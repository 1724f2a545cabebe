import { StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { StreamedDocument } from '../gateways/decision-documents.js';

/** A route that gives a PDF. */
export const GivesPdf = (): MethodDecorator =>
  applyDecorators(
    ApiProduces('application/pdf'),
    ApiResponse({
      ...{ status: 200, description: 'Le document (PDF accessible).' },
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    }),
  );

/** A document to be looked at, under a file name without ending. */
export function paper({ content, length }: StreamedDocument, name: string): StreamableFile {
  const disposition = `inline; filename="${name}.pdf"`;
  return new StreamableFile(content, {
    type: 'application/pdf',
    disposition,
    ...(length === null ? {} : { length }),
  });
}
