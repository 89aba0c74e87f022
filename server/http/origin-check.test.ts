import { describe, expect, it } from 'vitest';

import { isOwnOrigin } from './origin-check.ts';

const HOST = 'cortile.example';

describe('[W3] a write must come from our own pages', () => {
  it.each([
    ['our own page', { origin: 'https://cortile.example', host: HOST }, true],
    ['another site', { origin: 'https://evil.example', host: HOST }, false],
    ['a sandboxed frame', { origin: 'null', host: HOST }, false],
    ['a look-alike', { origin: 'https://cortile.example.evil.example', host: HOST }, false],
    ['no Origin, other site', { host: HOST, fetchSite: 'cross-site' }, false],
    ['no Origin, a sister site', { host: HOST, fetchSite: 'same-site' }, false],
    ['no Origin, our own page', { host: HOST, fetchSite: 'same-origin' }, true],
    ['no browser at all', { host: HOST }, true],
  ])('%s', (_name, headers, expected) => {
    expect(isOwnOrigin(headers, null)).toBe(expected);
  });

  it('with a configured address the Host header counts for nothing', () => {
    const headers = { origin: 'https://evil.example', host: 'evil.example' };
    expect(isOwnOrigin(headers, 'https://cortile.example')).toBe(false);
    expect(
      isOwnOrigin({ ...headers, origin: 'https://cortile.example' }, 'https://cortile.example'),
    ).toBe(true);
  });
});
