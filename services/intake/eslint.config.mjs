import { projectConfig } from '../../libs/tooling/eslint/base.mjs';

export default projectConfig(import.meta.dirname);
