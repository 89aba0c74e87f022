/**
 * The values a `Cookie` header has for a name, as they stand: ours are never encoded, so a broken
 * `%` in this or in another site's cookie harms nothing. More than one comes when a neighbouring
 * site set the same name.
 */
export function readCookie(header: string | null, name: string): string[] {
  const start = `${name}=`;
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(start))
    .map((pair) => pair.slice(start.length));
}
