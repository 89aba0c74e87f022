import type { BankDraftView, BankDueView, BankView } from '#app/contracts/payments/bank-views.ts';
import { sumCents } from '#app/domain/money.ts';
import { BANK_LIMITS } from '#app/domain/payments/bank-entry.ts';
import { guessColumns } from '#app/domain/payments/bank-table.ts';
import { candidatesOf, paysInFull } from '#app/domain/payments/match-entries.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listAccounts } from '#db/queries/payments/accounts.ts';
import { countEntries, listDecidedEntries } from '#db/queries/payments/bank-entries.ts';
import { findBankColumns, findBankDraft, listBankFiles } from '#db/queries/payments/bank-files.ts';
import type { ServiceContext } from '#server/context.ts';
import type { StaffCode } from '#server/providers/standing.server.ts';

import { type BankMatches, type OrderDue, readMatches } from './bank-matches.server.ts';
import { requireBank } from './bank-standing.server.ts';
import { readBankFile } from './read-bank-file.ts';

/** Entries to look at on one page; the next come as these are decided on. */
const LOOKS_SHOWN = 50;
const DECIDED_SHOWN = 20;
const FILES_SHOWN = 10;
/** Lines of a table shown to choose its columns by. */
const LINES_SHOWN = 5;

/** What a provider's bank says, and what of it is households' money (BNK4). */
export async function getBank(
  ctx: ServiceContext,
  input: { readonly providerId: string | null },
): Promise<Result<BankView, StaffCode>> {
  const { db } = ctx;
  const standing = await requireBank(ctx, db, input);
  if (!standing.ok) return standing;
  const { person, provider, providers } = standing.value;
  const { providerId } = provider;
  const [matches, files, counts, booked, aside, accounts, columns, draft] = await Promise.all([
    readMatches(db, { providerId, readerHouseholdId: person.householdId }),
    listBankFiles(db, { providerId, limit: FILES_SHOWN }),
    countEntries(db, { providerId }),
    listDecidedEntries(db, { providerId, state: 'booked', limit: DECIDED_SHOWN }),
    listDecidedEntries(db, { providerId, state: 'aside', limit: DECIDED_SHOWN }),
    listAccounts(db, { providerIds: [providerId] }),
    findBankColumns(db, { providerId }),
    findBankDraft(db, { providerId }),
  ]);
  const iban = accounts[0]?.iban ?? null;
  const ready = matches.ready.slice(0, BANK_LIMITS.bookedAtOnce);
  return ok({
    providerId,
    name: provider.name,
    others: providers
      .filter((one) => one !== provider)
      .map((one) => ({ providerId: one.providerId, name: one.name })),
    draft: draft && (await describeDraft(draft)),
    columns,
    files: files.map(({ readAt, iban: ofFile, ...file }) => ({
      ...file,
      readAt: readAt.toISOString(),
      otherIban: ofFile !== null && ofFile !== iban ? ofFile : null,
    })),
    ready: ready.map(({ entry, due }) => ({ ...entryView(entry), due: dueView(due) })),
    readyCents: sumCents(ready.map(({ due }) => due.dueCents)),
    readyCount: matches.ready.length,
    looks: describeLooks(matches),
    lookCount: matches.looks.length,
    restCount: matches.looks.filter(({ match }) => match.reason === 'no_reference').length,
    booked: booked.map((row) => ({ ...entryView(row), reference: row.reference ?? '' })),
    bookedCount: counts.get('booked') ?? 0,
    aside: aside.map((row) => ({ ...entryView(row), text: row.text ?? '' })),
    asideCount: counts.get('aside') ?? 0,
  });
}

/** Those that name a due or have its sum come first: they are somebody's. */
function describeLooks({ looks, dues, ready }: BankMatches): BankView['looks'] {
  const taken = new Set(ready.map(({ due }) => due.reference));
  const free = [...dues.values()].filter(({ reference }) => !taken.has(reference));
  const isOfNobody = (reason: string) => Number(reason === 'no_reference');
  return looks
    .toSorted((a, b) => isOfNobody(a.match.reason) - isOfNobody(b.match.reason))
    .slice(0, LOOKS_SHOWN)
    .map(({ entry, match }) => ({
      ...entryView(entry),
      text: entry.text,
      references: entry.references,
      reason: match.reason,
      candidates: candidatesOf(entry, free).map((due) => ({
        ...dueView(due),
        canBook: paysInFull(entry, due.dueCents),
      })),
    }));
}

function entryView({ id, bookedOn, amountCents }: Entry): Entry {
  return { id, bookedOn, amountCents };
}

type Entry = { readonly id: string; readonly bookedOn: string; readonly amountCents: number };

function dueView({ reference, orderId, title, groupName, dueCents }: OrderDue): BankDueView {
  return { reference, orderId, title, groupName, dueCents };
}

async function describeDraft(draft: {
  readonly name: string;
  readonly content: Uint8Array;
}): Promise<BankDraftView | null> {
  const file = await readBankFile(draft.content);
  if (!file.ok || file.value.kind !== 'table') return null;
  const { table } = file.value;
  return {
    name: draft.name,
    columns: table.columns,
    lines: table.rows.slice(0, LINES_SHOWN).map((cells) => cells.map(startOf)),
    guess: guessColumns(table),
  };
}

/** Enough of a cell to tell its column. */
function startOf(cell: string): string {
  return cell.length > BANK_LIMITS.textLetters
    ? `${cell.slice(0, BANK_LIMITS.textLetters)}…`
    : cell;
}
