import {
  CONSUMERS_OF,
  REQUEST_CONTRACTS,
  SERVICES,
  eventSubjectsOf,
  inboxPrefixOf,
  producersFor,
  streamOf,
  wakeSubjectOf,
  type Party,
  type ServiceName,
} from '@octroi/contracts';

/** The users of NATS: the services, the provisioner, the operator's command line. */
export const NATS_USERS = [...SERVICES, 'provisioner', 'operator'] as const;

/** Name of a user of NATS. */
export type NatsUser = (typeof NATS_USERS)[number];

/** Subjects on which a user may publish and subscribe; everything else is refused. */
export interface NatsPermissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/**
 * The least rights of a user, from who produces, consumes, asks and answers what. Only the provisioner creates or deletes streams and
 * consumers, and nobody purges. A service answers into the inboxes of those who may ask it: no reply subject of a caller's choosing.
 */
export function natsPermissions(user: NatsUser): NatsPermissions {
  const own = `${inboxPrefixOf(user)}.>`;
  if (user === 'provisioner') return { publish: PROVISIONER, subscribe: [own] };
  const asked = questionsOf(user);
  if (user === 'operator') return { publish: asked, subscribe: [own] };
  return {
    publish: [...eventsOf(user), ...asked, ...repliesOf(user), wakeSubjectOf(user)].sort(),
    subscribe: [own, `ask.${user}.>`, `cmd.${user}.>`, wakeSubjectOf(user)].sort(),
  };
}

const PROVISIONER: readonly string[] = [
  ...['CREATE', 'DELETE', 'INFO', 'MSG.GET', 'UPDATE'].map((verb) => `$JS.API.STREAM.${verb}.*`),
  ...['CREATE', 'DELETE', 'DURABLE.CREATE', 'INFO'].map((verb) => `$JS.API.CONSUMER.${verb}.>`),
];

/** Its own events and stream, and its own durable on the streams of those it hears. */
function eventsOf(service: ServiceName): string[] {
  const own = streamOf(service);
  const watching = [`$JS.API.STREAM.INFO.${own}`, `$JS.API.STREAM.MSG.GET.${own}`];
  const readers = CONSUMERS_OF[service].map((consumer) => `$JS.API.CONSUMER.INFO.${own}.${consumer}`);
  const reading = producersFor(service).flatMap((producer) => {
    const durable = `${streamOf(producer)}.${service}`;
    // Acknowledgements name the domain and account too in servers to come.
    const acknowledging = [`$JS.ACK.${durable}.>`, `$JS.ACK.*.*.${durable}.>`];
    return [`$JS.API.CONSUMER.INFO.${durable}`, `$JS.API.CONSUMER.MSG.NEXT.${durable}`, ...acknowledging];
  });
  return [eventSubjectsOf(service), ...watching, ...readers, ...reading];
}

function questionsOf(asker: Party): string[] {
  return REQUEST_CONTRACTS.filter(({ askers }) => askers.includes(asker))
    .map(({ subject }) => subject)
    .sort();
}

/** Inboxes of those who may ask this service something. */
function repliesOf(service: ServiceName): string[] {
  const asked = REQUEST_CONTRACTS.filter(({ owner }) => owner === service);
  return [...new Set(asked.flatMap(({ askers }) => askers))].map((asker) => `${inboxPrefixOf(asker)}.>`);
}
