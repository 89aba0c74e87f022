import { describe, expect, it } from 'vitest';

import { isOwnHost, readHost } from './own-host.ts';

describe('[W5] without ORIGIN only hosts that no stranger can own are ours', () => {
  it.each([
    ['localhost:3000', true],
    ['LOCALHOST', true],
    ['app.localhost:3000', true],
    ['127.0.0.1:3000', true],
    ['192.168.1.20:3000', true],
    ['[::1]:3000', true],
    ['box.lan:3000', true],
    ['evil.example:3000', false],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['localhost.', false],
    ['127.0.0.1.evil.example', false],
    ['127.0.0.1@evil.example', false],
    ['evil.example/localhost', false],
    ['local host', false],
    ['[::1', false],
    ['localhost:99999', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (header, expected) => {
    expect(isOwnHost(header, { origin: null, listenHost: 'box.lan' })).toBe(expected);
  });
});

describe('[W5] with ORIGIN its host is the only one', () => {
  it.each([
    ['cortile.example', true],
    ['Cortile.Example', true],
    ['cortile.example:443', true],
    ['cortile.example:80', false],
    ['www.cortile.example', false],
    ['cortile.example.evil.example', false],
    ['localhost', false],
    ['127.0.0.1', false],
    [undefined, false],
  ])('%s: %s', (header, expected) => {
    const rule = { origin: 'https://cortile.example', listenHost: '0.0.0.0' };
    expect(isOwnHost(header, rule)).toBe(expected);
  });
});

it('[W5] a host is named as browsers name it', () => {
  expect(readHost('Cortile.Example:443', 'https:')?.host).toBe('cortile.example');
  expect(readHost('a b')).toBeNull();
});
