/** Where one asks to come into a company's plan, by a code or the secret of a link that was mailed. */
export function joinCompanyPath(key: string): string {
  return `/join-company/${key}`;
}

/** Secret of the link by which a company invites that an address of ours is; null for any other address. */
export function tokenOfJoinCompany(path: string): string | null {
  return /^\/join-company\/(?<token>[\w-]{20,})$/.exec(path)?.groups?.['token'] ?? null;
}
