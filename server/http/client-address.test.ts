import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

import { describe, expect, it } from 'vitest';

import { clientAddressReader, readTrustedProxies } from './client-address.ts';

function requestFrom(line: string | undefined, forwardedFor?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: line });
  const request = new IncomingMessage(socket);
  if (forwardedFor !== undefined) request.headers['x-forwarded-for'] = forwardedFor;
  return request;
}

describe('[W6] an address is believed as far as named proxies wrote it', () => {
  const NEAR = ['10.0.0.0/8'];
  it.each([
    ['nobody is trusted unless named', [], '10.0.0.2', '6.6.6.6', '10.0.0.2'],
    ['a named proxy', NEAR, '10.0.0.2', '203.0.113.9', '203.0.113.9'],
    ['a stranger who claims one', NEAR, '203.0.113.9', '6.6.6.6', '203.0.113.9'],
    ['what a client wrote before', NEAR, '10.0.0.2', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
    ['two named proxies', NEAR, '10.0.0.2', '203.0.113.9, 10.0.0.7', '203.0.113.9'],
    ['loopback by its name', ['loopback'], '::1', '203.0.113.9', '203.0.113.9'],
    ['no address at all', NEAR, '10.0.0.2', 'x'.repeat(500), '10.0.0.2'],
    ['an IPv4 line of both kinds', [], '::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['a proxy on such a line', NEAR, '::ffff:10.0.0.2', '203.0.113.9', '203.0.113.9'],
    ['a line that is gone', NEAR, undefined, '203.0.113.9', 'unknown'],
  ])('%s', (_name, trusted, line, forwardedFor, expected) => {
    expect(clientAddressReader(trusted)(requestFrom(line, forwardedFor))).toBe(expected);
  });

  it.each(['proxy.example', '10.0.0.0/99', '10.0.0', '0.0.0.0/0'])('%s names no proxy', (name) => {
    expect(() => readTrustedProxies([name])).toThrow(TypeError);
  });
});
