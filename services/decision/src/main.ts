import { runService } from '@octroi/platform';
import { decisionEnvironment } from './decision.config.js';
import { DecisionModule } from './decision.module.js';

await runService({ service: 'decision', environment: decisionEnvironment(), module: DecisionModule });
