import { runService } from '@octroi/platform';
import { takeFiles } from './adapters/http/incoming-file.js';
import { intakeEnvironment } from './intake.config.js';
import { IntakeModule } from './intake.module.js';

await runService({
  service: 'intake',
  environment: intakeEnvironment(),
  module: IntakeModule,
  configure: takeFiles,
});
