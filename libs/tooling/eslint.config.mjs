import { projectConfig } from './eslint/base.mjs';

export default projectConfig(import.meta.dirname);
