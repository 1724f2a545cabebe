import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import {
  checkpointLine,
  endLine,
  entryLine,
  headerLine,
  type CheckpointSigner,
  type KeptEntry,
  type RegisterFileHeader,
} from '@octroi/register';
import { signHead } from './checkpoint.js';
import type { DecisionStores } from '../ports/stores.js';

/** Entries held in memory at a time. */
const CHUNK = 1_000;

interface Exported {
  readonly cause: CommandCause;
  readonly content: RegisterFileHeader['content'];
  readonly upTo: number;
  /** 2 when a checkpoint was stamped before the export began: what is stamped meanwhile is for the next file. */
  readonly version: RegisterFileHeader['version'];
}

/** Writes the register of a site as a file that is verified without database and without network, its end signed. */
export class ExportRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly signer: CheckpointSigner,
  ) {}

  /** @returns the file by pieces of whole lines, up to the entry that is last at this instant */
  async execute(
    actor: Actor,
    cause: CommandCause,
    content: RegisterFileHeader['content'],
  ): Promise<AsyncIterable<string>> {
    const allowed = hasRole(actor, 'secretary', 'president', 'manager', 'dpo');
    const sealed = content === 'left-out' && hasRole(actor, 'admin', 'operator');
    if (!allowed && !sealed) throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const signed = await signHead(stores, { siteId, occasion: 'export' }, this.signer);
      const upTo = signed?.checkpoint.position ?? 0;
      return { upTo, isStamped: await stores.register.isStamped(siteId, upTo) };
    });
    return this.pieces({ cause, content, upTo: result.upTo, version: result.isStamped ? 2 : 1 });
  }

  private async *pieces({ cause, content, upTo, version }: Exported): AsyncGenerator<string> {
    let checkpoints = 0;
    yield `${headerLine(cause.siteId, content, version)}\n`;
    for (let after = 0; after < upTo; after += CHUNK) {
      const piece = await this.piece({ cause, content, version, upTo: Math.min(after + CHUNK, upTo) }, after);
      checkpoints += piece.checkpoints;
      yield piece.text;
    }
    yield `${endLine({ entries: upTo, checkpoints })}\n`;
  }

  private async piece(
    { cause, content, upTo, version }: Exported,
    after: number,
  ): Promise<{ readonly text: string; readonly checkpoints: number }> {
    const { siteId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { register } = stores;
      const entries = await register.entriesBetween(siteId, after, upTo);
      const signed = await register.checkpointsBetween(siteId, after, upTo);
      const stamps = version === 1 ? new Map<number, string>() : await register.timeStampsBetween(siteId, after, upTo);
      if (content === 'kept') await stores.logAccess(requestsOf(entries));
      const lines = new Map(
        signed.map((one) => [one.checkpoint.position, checkpointLine(one, stamps.get(one.checkpoint.position))]),
      );
      const text = entries.map((entry) => {
        const line = lines.get(entry.position);
        return `${entryLine(entry, content)}\n${line === undefined ? '' : `${line}\n`}`;
      });
      return { text: text.join(''), checkpoints: signed.length };
    });
    return result;
  }
}

/** The requests whose content goes out. */
function requestsOf(entries: readonly KeptEntry[]): string[] {
  const ids = entries.flatMap(({ parts }) => {
    const body = parts.find(({ name }) => name === 'decision')?.body ?? null;
    const { requestId } = JSON.parse(body ?? '{}') as { requestId?: string };
    return requestId === undefined ? [] : [requestId];
  });
  return [...new Set(ids)];
}
