import { documentsV1, removeDocumentV1, type CaseDocuments } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ListDocuments } from '../../application/list-documents.js';
import { RemoveDocument } from '../../application/remove-document.js';

/** Which scans there are. Their content, too large for a message, goes by HTTP. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly server: RequestServer,
    private readonly listDocuments: ListDocuments,
    private readonly removeDocument: RemoveDocument,
  ) {}

  @MessagePattern(documentsV1.subject, Transport.NATS)
  list(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve<object, CaseDocuments>(documentsV1, envelope, async ({ actor, cause, payload }) => {
      const { requestId } = payload as typeof documentsV1.example;
      const documents = await this.listDocuments.execute(actor, cause, requestId);
      const items = documents.map(({ id, name, mediaType, size, sha256, addedBy, addedAt }) => ({
        ...{ id, name, mediaType, size, sha256, addedBy, addedAt: addedAt.toISOString() },
      }));
      return { result: { items } };
    });
  }

  @MessagePattern(removeDocumentV1.subject, Transport.NATS)
  remove(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(removeDocumentV1, envelope, ({ actor, cause, payload }) =>
      this.removeDocument.execute(actor, cause, payload),
    );
  }
}
