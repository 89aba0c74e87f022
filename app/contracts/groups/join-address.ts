/** Secret of the link into a group that an address of ours is; null for any other address. */
export function tokenOfJoin(path: string): string | null {
  return /^\/join\/(?<token>[\w-]+)$/.exec(path)?.groups?.['token'] ?? null;
}
