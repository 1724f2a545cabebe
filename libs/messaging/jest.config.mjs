import base from '../tooling/jest/base.mjs';

// Its integration suites wait for time-outs of servers more than they compute.
export default { ...base, maxWorkers: 2 };
