import { defineCommand } from '../contract.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { RequestReference } from '../shapes/request-reference.js';

/** `cmd.retrieval.retry-retrieval.v1`: asks the State again now (not before 60 s after the last identical call). Problems: not-found, retrieval-finished. */
export const retryRetrievalV1 = defineCommand({
  subject: 'cmd.retrieval.retry-retrieval.v1',
  owner: 'retrieval',
  askers: ['gateway'],
  purposes: ['retry-retrieval'],
  payload: RequestReference,
  reply: Acknowledgement,
  summary: 'Interroger l’État à nouveau, sans attendre.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009' },
  replyExample: { changed: true },
});
