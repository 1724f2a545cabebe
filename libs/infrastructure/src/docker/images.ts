/** Major version of the PostgreSQL that runs in containers. */
export const POSTGRES_IMAGE_MAJOR = 17;

/** Image of PostgreSQL for containers. */
export const POSTGRES_IMAGE = `postgres:${POSTGRES_IMAGE_MAJOR}`;

/** Image of nats-server for containers. */
export const NATS_IMAGE = 'nats:2.10';
