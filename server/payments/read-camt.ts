import { setImmediate } from 'node:timers/promises';

import { XMLParser } from 'fast-xml-parser';

import { BANK_LIMITS, type BankEntry } from '#app/domain/payments/bank-entry.ts';
import { readBankAmount, readBankDay } from '#app/domain/payments/bank-notation.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

/** What a statement says of money that came. */
export type CamtStatement = {
  /** Null where it names none, or several. */
  readonly iban: string | null;
  readonly entries: readonly BankEntry[];
  /** What left the account, is not booked yet, was turned round, or is not in euros. */
  readonly otherCount: number;
  readonly unreadCount: number;
};

/** Why a statement was not read. */
export type CamtCode = 'bank.no_statement' | 'bank.too_many';

/** Elements of which there may be several. */
const MANY = new Set(['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd', 'AddtlRmtInf']);

/** Entries read in one turn: some milliseconds. */
const ENTRIES_AT_ONCE = 20;

/**
 * Nothing in a file is carried out: entities are no more than their own letters, a document type is
 * refused before, and elements stand in each other to a depth.
 */
const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: BANK_LIMITS.depth,
  isArray: (name) => MANY.has(name),
});

/**
 * Reads a bank's statement (BNK2): camt.053 of any version. Several payments in one entry are entries
 * of their own where the bank tells the sum of each. Entries are read one by one, and between them
 * others have their turn.
 */
export async function readCamt(text: string): Promise<Result<CamtStatement, CamtCode>> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return fail('bank.no_statement');
  const parts = takeApart(text);
  if (parts === null) return fail('bank.no_statement');
  if (parts.entries.length > BANK_LIMITS.entries) return fail('bank.too_many');
  const statements = listOf(at(parse(parts.frame), 'Document', 'BkToCstmrStmt'), 'Stmt');
  if (statements.length === 0) return fail('bank.no_statement');
  const lines: Line[] = [];
  for (const [index, entry] of parts.entries.entries()) {
    if (index % ENTRIES_AT_ONCE === ENTRIES_AT_ONCE - 1) await setImmediate();
    const [read] = listOf(parse(entry), 'Ntry');
    if (read === undefined) return fail('bank.no_statement');
    lines.push(...readLine(read));
    if (lines.length > BANK_LIMITS.entries) return fail('bank.too_many');
  }
  const ibans = new Set(statements.map((statement) => textAt(statement, 'Acct', 'Id', 'IBAN')));
  const [iban = ''] = ibans;
  return ok({
    iban: ibans.size === 1 && iban !== '' ? iban : null,
    entries: lines.filter((line) => typeof line === 'object'),
    otherCount: lines.filter((line) => line === 'other').length,
    unreadCount: lines.filter((line) => line === 'unread').length,
  });
}

/** The text of each entry, and the document without them; null when one does not end. */
function takeApart(text: string): { frame: string; entries: readonly string[] } | null {
  const opens = /<((?:[\w.-]{1,40}:)?Ntry)(?=[\s>])/g;
  const entries: string[] = [];
  const frame: string[] = [];
  let from = 0;
  for (let open = opens.exec(text); open; open = opens.exec(text)) {
    const close = `</${open[1] ?? ''}>`;
    const end = text.indexOf(close, open.index);
    if (end < 0) return null;
    frame.push(text.slice(from, open.index));
    from = end + close.length;
    entries.push(text.slice(open.index, from));
    opens.lastIndex = from;
  }
  return { frame: frame.join('') + text.slice(from), entries };
}

type Line = BankEntry | 'other' | 'unread';

function readLine(entry: unknown): readonly Line[] {
  const status = textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts');
  const isCredit = textAt(entry, 'CdtDbtInd') === 'CRDT';
  const isTurned = textAt(entry, 'RvslInd') === 'true';
  const currency = textAt(entry, 'Amt', '@Ccy');
  if (!isCredit || isTurned || status !== 'BOOK' || currency !== 'EUR') return ['other'];
  const day = textAt(entry, 'BookgDt', 'Dt') || textAt(entry, 'BookgDt', 'DtTm');
  const bookedOn = readBankDay(day, 'ymd');
  const wholeCents = centsAt(entry, 'Amt');
  if (bookedOn === null || wholeCents === null || wholeCents <= 0) return ['unread'];
  const bankId = textAt(entry, 'AcctSvcrRef');
  const details = listOf(entry, 'NtryDtls').flatMap((one) => listOf(one, 'TxDtls'));
  const parts = details.map((detail) => ({
    amountCents: centsAt(detail, 'AmtDtls', 'TxAmt', 'Amt') ?? centsAt(detail, 'Amt'),
    text: writtenIn(detail),
    bankId: textAt(detail, 'Refs', 'AcctSvcrRef') || bankId,
  }));
  const sum = parts.reduce((cents, part) => cents + (part.amountCents ?? 0), 0);
  if (parts.length > 1 && sum === wholeCents && parts.every(isAboveZero)) {
    return parts.map((part) => ({ bookedOn, ...part }));
  }
  const text = [...parts.map((part) => part.text), textAt(entry, 'AddtlNtryInf')].join(' ');
  return [{ bookedOn, amountCents: wholeCents, text, bankId }];
}

function isAboveZero<Part extends { readonly amountCents: number | null }>(
  part: Part,
): part is Part & { readonly amountCents: number } {
  return part.amountCents !== null && part.amountCents > 0;
}

/** What the payer wrote: the structured reference, the free lines, the payer's own name of it. No names. */
function writtenIn(detail: unknown): string {
  const about = at(detail, 'RmtInf');
  const structured = listOf(about, 'Strd').flatMap((one) => [
    textAt(one, 'CdtrRefInf', 'Ref'),
    ...listOf(one, 'AddtlRmtInf').map(ownText),
  ]);
  const endToEnd = textAt(detail, 'Refs', 'EndToEndId').replace(/^NOTPROVIDED$/i, '');
  return [...structured, ...listOf(about, 'Ustrd').map(ownText), endToEnd]
    .filter((part) => part !== '')
    .join(' ');
}

function parse(text: string): unknown {
  try {
    return PARSER.parse(text, true);
  } catch {
    // Broken, or deeper than any statement: no sentence of the library helps a person.
    return null;
  }
}

/** What stands at a path of elements; undefined for nothing. */
function at(node: unknown, ...path: readonly string[]): unknown {
  let current = node;
  for (const name of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) {
      return undefined;
    }
    current = Reflect.get(current, name);
  }
  return current;
}

function listOf(node: unknown, name: string): readonly unknown[] {
  const found = at(node, name);
  return Array.isArray(found) ? found : [];
}

function textAt(node: unknown, ...path: readonly string[]): string {
  return ownText(at(node, ...path));
}

/** The text of an element, with or without attributes. */
function ownText(found: unknown): string {
  const text = typeof found === 'object' ? at(found, '#text') : found;
  return typeof text === 'string' ? plainText(text) : '';
}

const LETTERS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The five entities of XML as their letters; others stay as they were written. */
function plainText(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => LETTERS[entity] ?? entity);
}

function centsAt(node: unknown, ...path: readonly string[]): number | null {
  return readBankAmount(textAt(node, ...path), 'point');
}
