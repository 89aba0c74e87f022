import { isIPv4, isIPv6 } from 'node:net';

/** Half of an IPv6 address; the other half a home chooses by itself, as often as it likes. */
const GROUPS_OF_NETWORK = 4;
const GROUPS = 8;

/**
 * What an address counts as when attempts are counted: an IPv4 address is itself, also when it
 * comes written as IPv6 (`::ffff:10.0.0.1`); of an IPv6 address only the network counts (/64, RFC
 * 6177), since whoever has one has all 2^64 addresses of it.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%');
  if (!isIPv6(bare)) return bare;
  const groups = groupsOf(bare);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return groups.slice(6).flatMap(bytesOf).join('.');
  const network = groups.slice(0, GROUPS_OF_NETWORK).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const before = numbersOf(head);
  const after = numbersOf(tail ?? '');
  const skipped = tail === undefined ? 0 : GROUPS - before.length - after.length;
  return [...before, ...Array.from({ length: skipped }, () => 0), ...after];
}

function numbersOf(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!isIPv4(group)) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function bytesOf(group: number): number[] {
  return [group >> 8, group & 0xff];
}
