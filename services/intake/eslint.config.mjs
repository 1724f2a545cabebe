export { default } from '../../libs/tooling/eslint/base.mjs';
