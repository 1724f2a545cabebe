import { runService } from '@octroi/platform';
import { intakeEnvironment } from './intake.config.js';
import { IntakeModule } from './intake.module.js';

await runService({ service: 'intake', environment: intakeEnvironment(), module: IntakeModule });
