import { runService } from '@octroi/platform';
import { eligibilityEnvironment } from './eligibility.config.js';
import { EligibilityModule } from './eligibility.module.js';

await runService({ service: 'eligibility', environment: eligibilityEnvironment(), module: EligibilityModule });
