export { default } from '../../libs/tooling/jest/base.mjs';
