import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

import proxyAddress from 'proxy-addr';

/** The address a request or the handshake of a socket comes from. */
export type ClientAddressOf = (request: IncomingMessage) => string;

/** Whether an address is one of the proxies named in `TRUSTED_PROXIES`. */
export type TrustsProxy = (address: string) => boolean;

/**
 * Reads names of proxies: addresses, CIDR blocks or `loopback`.
 * @throws {TypeError} when one of them is none of these.
 */
export function readTrustedProxies(names: readonly string[]): TrustsProxy {
  if (names.length === 0) return () => false;
  for (const name of names) {
    // The package reads `1` as an address, where somebody meant a number of proxies.
    const [address = ''] = name.split('/', 1);
    if (name !== 'loopback' && isIP(address) === 0) throw new TypeError(`${name} names no proxy`);
  }
  const trusts = proxyAddress.compile([...names]);
  return (address) => trusts(address, 0);
}

/**
 * Makes the one reader of client addresses for every door. Anybody can write `X-Forwarded-For`, so
 * it counts only as far as named proxies wrote it; else the address is that of the line itself.
 */
export function clientAddressReader(trustedProxies: readonly string[]): ClientAddressOf {
  const trusts = readTrustedProxies(trustedProxies);
  return (request) => {
    const line = request.socket.remoteAddress;
    if (line === undefined) return 'unknown';
    const claimed = proxyAddress(request, trusts).trim();
    return plainAddress(isIP(claimed) === 0 ? line : claimed);
  };
}

/** An IPv4 address is written the same whether the line is of IPv4 or of both kinds. */
function plainAddress(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  return mapped !== undefined && isIP(mapped) === 4 ? mapped : address;
}
