import {
  accessesV1,
  duplicatesV1,
  type Accesses,
  searchV1,
  type FoundRequests,
  type KnownPerson,
  type SimilarRequests,
} from '@octroi/contracts';
import type { Identity } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { FindSimilar } from '../../application/find-similar.js';
import { ListAccesses } from '../../application/list-accesses.js';
import { SearchPeople } from '../../application/search-people.js';

/** Questions about people, and about who asked them. */
@Controller()
export class SearchController {
  constructor(
    private readonly server: RequestServer,
    private readonly searchPeople: SearchPeople,
    private readonly findSimilar: FindSimilar,
    private readonly listAccesses: ListAccesses,
  ) {}

  @MessagePattern(searchV1.subject, Transport.NATS)
  search(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve<object, FoundRequests>(searchV1, envelope, async ({ actor, cause, payload }) => {
      const { items, more } = await this.searchPeople.execute(actor, cause, payload as typeof searchV1.example);
      const found = items.map(({ applicant, person, ...rest }) => ({
        ...rest,
        ...{ applicant: known(applicant), person: known(person) },
      }));
      return { result: { items: found, more } };
    });
  }

  @MessagePattern(duplicatesV1.subject, Transport.NATS)
  duplicates(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve<object, SimilarRequests>(duplicatesV1, envelope, async ({ actor, cause, payload }) => {
      const similar = await this.findSimilar.execute(actor, cause, payload as typeof duplicatesV1.example);
      return { result: { items: similar.map(({ person, ...rest }) => ({ ...rest, person: known(person) })) } };
    });
  }

  @MessagePattern(accessesV1.subject, Transport.NATS)
  accesses(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve<object, Accesses>(accessesV1, envelope, async ({ actor, cause, payload }) => {
      const filters = payload as InstanceType<typeof accessesV1.payload>;
      const { items, more, alerts, emergencies } = await this.listAccesses.execute(actor, cause, filters);
      const told = { alerts: alerts.map(dated), emergencies: emergencies.map(dated) };
      return { result: { items: items.map(dated), more, ...told } };
    });
  }
}

function dated<Row extends { readonly at: Date }>(row: Row): Omit<Row, 'at'> & { at: string } {
  return { ...row, at: row.at.toISOString() };
}

function known({ birthName, usageName, givenNames, birthDate }: Partial<Identity>): KnownPerson {
  return {
    ...{ birthName: birthName ?? null, usageName: usageName ?? null },
    ...{ givenNames: [...(givenNames ?? [])], birthDate: birthDate ?? null },
  };
}
