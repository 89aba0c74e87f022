import type { BankCommand } from '#app/contracts/payments/bank-schemas.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { bookOne, bookReady, type BookEntriesCode } from './book-entries.server.ts';
import {
  chooseColumns,
  readStatement,
  type ReadStatementCode,
  type StatementRead,
} from './read-statement.server.ts';
import {
  sortEntries,
  type SortEntriesCode,
  undoEntry,
  type UndoEntryCode,
} from './sort-entries.server.ts';

type BankDoorCode = ReadStatementCode | BookEntriesCode | SortEntriesCode | UndoEntryCode;

/** What the page is to show next: the file that was read. */
type Next = Readonly<Record<string, string>>;

/** Carries out what a provider's administrator does with its bank's files. */
export async function carryOutAtBank(
  ctx: ServiceContext,
  command: BankCommand,
  file: { readonly name: string; readonly bytes: Uint8Array } | null,
): Promise<Result<Next, BankDoorCode>> {
  const { providerId } = command;
  switch (command.intent) {
    case 'read':
      if (!file) return fail('bank.empty');
      return thenShow(await readStatement(ctx, { providerId, ...file }));
    case 'choose-columns': {
      const { intent: _, providerId: __, ...columns } = command;
      return thenShow(await chooseColumns(ctx, { providerId, columns }));
    }
    case 'book-ready':
      return thenShowPage(await bookReady(ctx, command));
    case 'book-one':
      return thenShowPage(await bookOne(ctx, command));
    case 'undo':
      return thenShowPage(await undoEntry(ctx, command));
    case 'aside':
    case 'aside-rest':
    case 'take-up':
    case 'forget-columns':
    case 'drop-draft':
      return thenShowPage(await sortEntries(ctx, command));
  }
}

function thenShow<Code extends string>(read: Result<StatementRead, Code>): Result<Next, Code> {
  if (!read.ok) return read;
  if (read.value.kind === 'columns') return ok({});
  return ok({ read: read.value.fileId, ...(read.value.kind === 'again' ? { again: '' } : {}) });
}

function thenShowPage<Code extends string>(done: Result<unknown, Code>): Result<Next, Code> {
  return done.ok ? ok({}) : done;
}

const ABOUT_THE_FILE = new Set([
  'bank.empty',
  'bank.too_large',
  'bank.too_many',
  'bank.no_statement',
  'bank.no_table',
  'bank.nothing_came',
  'bank.day_to_come',
]);

/** Refusals that are about the file, and stand beside it. */
export function isAboutTheFile(code: string): boolean {
  return ABOUT_THE_FILE.has(code);
}
