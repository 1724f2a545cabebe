import { runService } from '@octroi/platform';
import { retrievalEnvironment } from './retrieval.config.js';
import { RetrievalModule } from './retrieval.module.js';

await runService({ service: 'retrieval', environment: retrievalEnvironment(), module: RetrievalModule });
