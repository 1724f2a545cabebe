/** The services that own data; each owns the schema, the stream and the NATS queue group of its name. */
export const SERVICES = ['intake', 'retrieval', 'eligibility', 'decision', 'gateway'] as const;

/** Name of a service that owns data. */
export type ServiceName = (typeof SERVICES)[number];

/** Who sends commands and questions: the services, and the operator's command line. */
export type Party = ServiceName | 'operator';

/** Prefix of the subjects on which a process receives its replies: each may read its own alone. */
export function inboxPrefixOf(name: string): string {
  return `_INBOX_${name}`;
}

/** Subject on which a committed transaction tells the leading relay, wherever it runs, that the outbox has rows. A hint: it may be lost. */
export function wakeSubjectOf(service: ServiceName): string {
  return `relay.wake.${service}`;
}

/** For each producer, who consumes its events: one durable consumer for each pair. */
export const CONSUMERS_OF: Readonly<Record<ServiceName, readonly ServiceName[]>> = {
  intake: ['retrieval', 'eligibility', 'decision', 'gateway'],
  retrieval: ['eligibility', 'gateway'],
  eligibility: ['retrieval', 'decision', 'gateway'],
  decision: ['retrieval', 'eligibility', 'gateway'],
  gateway: ['intake', 'retrieval', 'eligibility', 'decision'],
};

/** The producers whose events a service consumes. */
export function producersFor(consumer: ServiceName): ServiceName[] {
  return SERVICES.filter((producer) => CONSUMERS_OF[producer].includes(consumer));
}

/** Name of the JetStream stream of a producer, e.g. `AID_INTAKE`. */
export function streamOf(producer: ServiceName): string {
  return `AID_${producer.toUpperCase()}`;
}

/** Every subject of a producer's events, e.g. `aid.intake.>`. */
export function eventSubjectsOf(producer: ServiceName): string {
  return `aid.${producer}.>`;
}
