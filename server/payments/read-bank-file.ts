import { BANK_LIMITS, type BankEntry } from '#app/domain/payments/bank-entry.ts';
import { type BankTable, readBankTable } from '#app/domain/payments/bank-table.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

import { type CamtCode, readCamt } from './read-camt.ts';

/** A bank's file as it was read: a statement, or a table whose columns have to be known first. */
export type BankFile =
  | {
      readonly kind: 'statement';
      readonly iban: string | null;
      readonly entries: readonly BankEntry[];
      readonly otherCount: number;
      readonly unreadCount: number;
    }
  | { readonly kind: 'table'; readonly table: BankTable };

/** Why a file was not read. */
export type BankFileCode = CamtCode | 'bank.no_table' | 'bank.too_large' | 'bank.empty';

/** Reads a bank's file by what stands in it, whatever it is called: XML, or a table. */
export async function readBankFile(bytes: Uint8Array): Promise<Result<BankFile, BankFileCode>> {
  if (bytes.length === 0) return fail('bank.empty');
  if (bytes.length > BANK_LIMITS.bytes) return fail('bank.too_large');
  const text = decode(bytes);
  if (/^\uFEFF?\s*</.test(text)) {
    const read = await readCamt(text);
    return read.ok ? ok({ kind: 'statement', ...read.value }) : read;
  }
  if (text.includes('\u0000')) return fail('bank.no_table');
  const table = readBankTable(text);
  return table.ok ? ok({ kind: 'table', table: table.value }) : table;
}

/** Letters of a file: UTF-8, or what older programs of banks write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
