import { projectConfig } from '../../libs/tooling/eslint/base.mjs';

export default [
  ...projectConfig(import.meta.dirname),
  // What a component or a query gives back is inferred from the interface's own types.
  { files: ['src/**/*.{ts,tsx}'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
];
