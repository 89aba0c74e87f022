import { romeDay } from '#app/domain/dates.ts';
import {
  BANK_LIMITS,
  type BankEntry,
  entryToCome,
  nameEntries,
} from '#app/domain/payments/bank-entry.ts';
import { type BankColumns, hasColumns, readTableEntries } from '#app/domain/payments/bank-table.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { fileNameFrom } from '#app/domain/typed-text.ts';
import { insertBankEntries } from '#db/queries/payments/bank-entries.ts';
import {
  deleteBankDraft,
  findBankColumns,
  findBankDraft,
  findBankFile,
  insertBankFile,
  updateNewCount,
  upsertBankColumns,
  upsertBankDraft,
} from '#db/queries/payments/bank-files.ts';
import { lockProvider } from '#db/queries/payments/accounts.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import type { StaffCode } from '#server/providers/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { requireBank } from './bank-standing.server.ts';
import { type BankFileCode, readBankFile } from './read-bank-file.ts';

/** A bank's file as it was sent. */
export type ReadStatementInput = {
  readonly providerId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** What became of it: `again` had been read before, `columns` are still to be chosen. */
export type StatementRead =
  { readonly kind: 'read' | 'again'; readonly fileId: string } | { readonly kind: 'columns' };

/** Why nothing was read. */
export type ReadStatementCode =
  | StaffCode
  | BankFileCode
  | 'limit.too_many'
  | 'bank.nothing_came'
  | 'bank.day_to_come'
  | 'bank.no_draft'
  | 'bank.other_columns';

/**
 * Has a bank's file read: what came is listed, nothing is booked (BNK3). The same file, and an entry
 * that another file had, are read once. A table whose columns are not known waits for them.
 */
export async function readStatement(
  ctx: ServiceContext,
  { providerId, name, bytes }: ReadStatementInput,
): Promise<Result<StatementRead, ReadStatementCode>> {
  const may = await requireBank(ctx, ctx.db, { providerId });
  if (!may.ok) return may;
  const limit = await ctx.limits.consume('upload', may.value.person.personId);
  if (!limit.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: limit.retryAfterSeconds });
  }
  const file = await readBankFile(bytes);
  if (!file.ok) return file;
  return transactOnce<StatementRead, ReadStatementCode>(ctx, async (unit) => {
    const standing = await requireBank(ctx, unit.tx, { providerId });
    if (!standing.ok) return standing;
    await lockProvider(unit.tx, { providerId });
    const { person } = standing.value;
    const sent = { providerId, name: fileNameFrom(name).slice(0, BANK_LIMITS.nameLetters), bytes };
    if (file.value.kind === 'statement') return keepEntries(ctx, unit, person, sent, file.value);
    const columns = await findBankColumns(unit.tx, { providerId });
    const { table } = file.value;
    if (columns !== null && hasColumns(table, columns)) {
      return keepEntries(ctx, unit, person, sent, fromTable(readTableEntries(table, columns)));
    }
    const by = { sentAt: ctx.now(), sentBy: person.personId };
    await upsertBankDraft(unit.tx, { providerId, name: sent.name, content: bytes, ...by });
    return ok({ kind: 'columns' });
  });
}

/** Reads the table that waits, by the columns somebody chose; they are remembered (BNK2). */
export async function chooseColumns(
  ctx: ServiceContext,
  input: { readonly providerId: string; readonly columns: BankColumns },
): Promise<Result<StatementRead, ReadStatementCode>> {
  const { providerId, columns } = input;
  return transactOnce<StatementRead, ReadStatementCode>(ctx, async (unit) => {
    const standing = await requireBank(ctx, unit.tx, { providerId });
    if (!standing.ok) return standing;
    await lockProvider(unit.tx, { providerId });
    const draft = await findBankDraft(unit.tx, { providerId });
    if (!draft) return fail('bank.no_draft');
    const file = await readBankFile(draft.content);
    if (!file.ok) return file;
    if (file.value.kind !== 'table' || !hasColumns(file.value.table, columns)) {
      return fail('bank.other_columns');
    }
    const { person } = standing.value;
    const read = fromTable(readTableEntries(file.value.table, columns));
    const sent = { providerId, name: draft.name, bytes: draft.content };
    const kept = await keepEntries(ctx, unit, person, sent, read);
    if (!kept.ok) return kept;
    const by = { setAt: ctx.now(), setBy: person.personId };
    await upsertBankColumns(unit.tx, { providerId, columns, ...by });
    await deleteBankDraft(unit.tx, { providerId });
    return kept;
  });
}

/** What is kept of a file, however it was read. */
type ReadFile = {
  readonly iban: string | null;
  readonly entries: readonly BankEntry[];
  readonly otherCount: number;
  readonly unreadCount: number;
};

function fromTable(read: ReturnType<typeof readTableEntries>): ReadFile {
  const { entries, otherCount, unreadLines } = read;
  return { iban: null, entries, otherCount, unreadCount: unreadLines.length };
}

async function keepEntries(
  ctx: ServiceContext,
  unit: Unit,
  { personId }: PersonActor,
  { providerId, name, bytes }: ReadStatementInput,
  { entries, ...read }: ReadFile,
): Promise<Result<StatementRead, ReadStatementCode>> {
  if (entries.length === 0) return fail('bank.nothing_came', { unread: read.unreadCount });
  const toCome = entryToCome(entries, romeDay(ctx.now()));
  if (toCome) return fail('bank.day_to_come', { day: toCome.bookedOn });
  const contentHash = hashToken(Buffer.from(bytes).toString('latin1'));
  const before = await findBankFile(unit.tx, { providerId, contentHash });
  if (before) return ok({ kind: 'again', fileId: before.id });
  const fileId = ctx.newId();
  const counts = { entryCount: entries.length, otherCount: read.otherCount };
  await insertBankFile(unit.tx, {
    id: fileId,
    providerId,
    contentHash,
    name,
    iban: read.iban,
    readAt: ctx.now(),
    readBy: personId,
    newCount: 0,
    unreadCount: read.unreadCount,
    ...counts,
  });
  const newCount = await insertBankEntries(
    unit.tx,
    nameEntries(entries).map((entry, position) => ({
      id: ctx.newId(),
      providerId,
      fileId,
      position,
      nameHash: hashToken(entry.name),
      bookedOn: entry.bookedOn,
      amountCents: entry.amountCents,
      // Where one reference says whose it is, nobody needs the payer's words.
      text: entry.references.length === 1 ? null : entry.text,
      references: [...entry.references],
      state: 'open' as const,
    })),
  );
  await updateNewCount(unit.tx, { fileId, newCount });
  await recordAudit(ctx, unit, {
    action: 'payments.bank_read',
    subjectKind: 'provider',
    subjectId: providerId,
    details: { fileId, entries: entries.length, newEntries: newCount },
  });
  unit.publish({ topic: `provider:${providerId}`, id: `bank:${fileId}`, version: 1 });
  return ok({ kind: 'read', fileId });
}
