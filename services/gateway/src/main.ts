import { runService } from '@octroi/platform';
import { configureDoor } from './adapters/http/door.js';
import { DOOR_ERRORS } from './adapters/http/door-errors.js';
import { gatewayEnvironment } from './gateway.config.js';
import { GatewayModule } from './gateway.module.js';

await runService({
  service: 'gateway',
  environment: gatewayEnvironment(),
  module: GatewayModule,
  configure: configureDoor,
  httpErrors: DOOR_ERRORS,
});
