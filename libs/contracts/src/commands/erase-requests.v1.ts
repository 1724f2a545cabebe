import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsUUID, Min } from 'class-validator';
import { defineCommand, type RequestContract } from '../contract.js';

/** Owners that erase when decision asks for it; decision erases its own by itself. */
export const ERASING_OWNERS = ['gateway', 'intake', 'retrieval', 'eligibility'] as const;
/** One of {@link ERASING_OWNERS}. */
export type ErasingOwner = (typeof ERASING_OWNERS)[number];

/** Request of {@link eraseRequestsV1}. */
export class EraseRequests {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) requestIds: string[];
}

/** Reply of {@link eraseRequestsV1}. */
export class ErasedRequests {
  /** Of these, how many the owner knew still. */
  @IsInt() @Min(0) known: number;
}

function erasedBy(owner: ErasingOwner): RequestContract<EraseRequests, ErasedRequests> {
  return defineCommand({
    subject: `cmd.${owner}.erase-requests.v1`,
    owner,
    askers: ['decision'],
    purposes: ['eliminate'],
    payload: EraseRequests,
    reply: ErasedRequests,
    summary: 'Effacer tout ce qui est su de demandes dont l’élimination a reçu le visa des archives.',
    example: { requestIds: ['01936f2e-7c1a-7000-8000-000000000009'] },
    replyExample: { known: 1 },
  });
}

/** `cmd.<service>.erase-requests.v1`: erases whole requests. A repeat finds nothing left and answers the same way. */
export const eraseRequestsV1: Readonly<Record<ErasingOwner, RequestContract<EraseRequests, ErasedRequests>>> = {
  gateway: erasedBy('gateway'),
  intake: erasedBy('intake'),
  retrieval: erasedBy('retrieval'),
  eligibility: erasedBy('eligibility'),
};
