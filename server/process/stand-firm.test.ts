import { describe, expect, it } from 'vitest';

import { mustEnd } from './stand-firm.ts';

describe('[R-LIFE] what ends the process', () => {
  it.each([
    new TypeError("Cannot read properties of null (reading 'write')"),
    Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
    Object.assign(new Error('terminating connection'), { code: '57P01' }),
    new RangeError('Maximum call stack size exceeded'),
    'a text somebody threw',
    undefined,
  ])('goes on after %s', (fault) => expect(mustEnd(fault)).toBe(false));

  it.each([
    new RangeError('Array buffer allocation failed'),
    Object.assign(new Error('assertion'), { code: 'ERR_INTERNAL_ASSERTION' }),
    new WebAssembly.RuntimeError('unreachable'),
    new Error('Failed query: select 1', { cause: new WebAssembly.RuntimeError('unreachable') }),
  ])('ends in order after %s', (fault) => expect(mustEnd(fault)).toBe(true));
});
