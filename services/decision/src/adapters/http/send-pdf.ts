import type { FastifyReply } from 'fastify';

/** Answers with a paper. It names people: nobody keeps a copy on the way. */
export async function sendPdf(reply: FastifyReply, bytes: Uint8Array): Promise<void> {
  await reply
    .type('application/pdf')
    .header('content-length', bytes.length)
    .header('cache-control', 'private, no-store')
    .send(bytes);
}
