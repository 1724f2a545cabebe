/** The services that own data; each owns the schema, the stream and the NATS queue group of its name. */
export const SERVICES = ['intake', 'retrieval', 'eligibility', 'decision', 'gateway'] as const;

/** Name of a service that owns data. */
export type ServiceName = (typeof SERVICES)[number];

/** For each producer, who consumes its events: one durable consumer for each pair. */
export const CONSUMERS_OF: Readonly<Record<ServiceName, readonly ServiceName[]>> = {
  intake: ['retrieval', 'eligibility', 'decision', 'gateway'],
  retrieval: ['eligibility', 'gateway'],
  eligibility: ['retrieval', 'decision', 'gateway'],
  decision: ['retrieval', 'gateway'],
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
