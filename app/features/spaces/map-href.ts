/** OpenStreetMap finds an address without an account and without following the person. */
export function mapHref(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(`${address}, Milano`)}`;
}
