/** Who a mail comes from, as its header shows it. */
export type MailAddress = { readonly name: string; readonly address: string };

/** `Name <address>` or an address alone, on one line. */
const FORMAT = /^(?:"?(?<name>[^"<>\p{Cc}]*?)"? *<(?<inside>[^<>]+)>|(?<bare>[^<>]+))$/u;
/** Enough to notice a mistake; whether it works, the mail server knows. */
const ADDRESS = /^[\w.+-]+@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)*[a-z\d](?:[a-z\d-]*[a-z\d])?\.?$/i;

/** Reads a sender such as `Cortile <cortile@comune.example>`; null when it is none. */
export function readMailFrom(text: string): MailAddress | null {
  const groups = FORMAT.exec(text.trim())?.groups;
  const address = (groups?.['inside'] ?? groups?.['bare'] ?? '').trim();
  return ADDRESS.test(address) ? { name: groups?.['name']?.trim() || 'Cortile', address } : null;
}
