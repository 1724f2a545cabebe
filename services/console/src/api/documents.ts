import { queryOptions } from '@tanstack/react-query';
import { answer, api, ask, type Shape } from './client.js';

/** Scans of a request, oldest first. */
export function documentsQuery(site: string, id: string) {
  return queryOptions({
    queryKey: ['site', site, 'case', id, 'documents'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/aid-requests/{id}/documents', { params: { path: { site, id } } })),
  });
}

/** Where a scan is read. */
export function documentAddress(site: string, id: string, document: string): string {
  return `/v1/sites/${encodeURIComponent(site)}/aid-requests/${encodeURIComponent(id)}/documents/${document}`;
}

/** Sends a file as it is; the same key is the same file. @throws ProblemError */
export function sendScan(site: string, id: string, { file, key }: { file: File; key: string }) {
  const path = `/v1/sites/${encodeURIComponent(site)}/aid-requests/${encodeURIComponent(id)}/documents`;
  const headers = {
    ...{ 'content-type': file.type, 'idempotency-key': key },
    'x-file-name': encodeURIComponent(file.name.slice(-100)),
  };
  return ask<Shape<'AddedDocument'>>(path, { method: 'POST', body: file, headers });
}
