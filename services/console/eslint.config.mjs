import { projectConfig } from '../../libs/tooling/eslint/base.mjs';

export default [
  // It runs on Node and reads files: the screens' types know neither.
  { ignores: ['src/first-screen.spec.ts'] },
  ...projectConfig(import.meta.dirname),
  // What a component or a query gives back is inferred from the interface's own types.
  { files: ['src/**/*.{ts,tsx}'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
];
