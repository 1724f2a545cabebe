import { projectConfig } from '../tooling/eslint/base.mjs';

export default projectConfig(import.meta.dirname);
