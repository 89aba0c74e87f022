/**
 * How a file is to be opened, and its name (RFC 6266, RFC 8187): what `encodeURIComponent` leaves as it
 * is, an apostrophe above all, would end the name there. Old readers get a plain one.
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const escape = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const coded = encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '_')).replaceAll(/['()*!]/g, escape);
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .()-]/gu, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${coded}`;
}
