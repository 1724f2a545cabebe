import { NatsLink, TopologyKeeper, tlsOf } from '@octroi/messaging';
import { createLogger } from '@octroi/platform';
import { provisionerEnvironment } from './provisioner.config.js';

const { NATS_URL, NATS_USER, NATS_PASSWORD, LOG_LEVEL } = provisionerEnvironment();
const logger = createLogger('provisioner', LOG_LEVEL);
const observer = {
  note: ({
    level,
    code,
    details,
  }: {
    level: 'debug' | 'info' | 'warn' | 'error';
    code: string;
    details?: object;
  }): void => logger[level]({ ...details, code }, code),
};
const link = new NatsLink(
  { service: 'provisioner', servers: NATS_URL, user: NATS_USER, password: NATS_PASSWORD, tls: tlsOf(NATS_URL) },
  observer,
);
const keeper = new TopologyKeeper({ nats: link, observer });

async function stop(): Promise<void> {
  await keeper.stop();
  await link.close();
}

process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
link.start();
keeper.start();
