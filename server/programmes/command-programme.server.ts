import type { ProgrammeCommand } from '#app/contracts/programmes/schemas.ts';
import { romeDay } from '#app/domain/dates.ts';
import {
  answerFunding,
  fundingKindFor,
  type FundingAnswerCode,
} from '#app/domain/programmes/funding.ts';
import { checkRaise, nextProgrammeState } from '#app/domain/programmes/programme.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { hasEnded } from '#app/domain/wallet/expiry.ts';
import { fundProgramme } from '#app/domain/wallet/ledger.ts';
import { listOfficers } from '#db/queries/city/officers.ts';
import {
  answerFundingRow,
  findAskedFunding,
  insertFunding,
  lockProgramme,
  updateProgramme,
  type AskedFunding,
  type ProgrammeRow,
} from '#db/queries/programmes/programmes.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';

import { requireProgrammeOfficer } from './standing.server.ts';

/** Why nothing was done. */
export type ProgrammeCommandCode =
  | FundingAnswerCode
  | PostTransactionCode
  | 'city.not_found'
  | 'programme.not_found'
  | 'programme.wrong_state'
  | 'programme.waits'
  | 'programme.over'
  | 'programme.budget';

type Done = Promise<Result<true, ProgrammeCommandCode>>;
type Made = { readonly officer: PersonActor; readonly row: ProgrammeRow };

/**
 * Officers run a programme: one asks for its budget or for more, another confirms (PRG4), and only then
 * the ledger has it; it closes to applications and opens again (PRG1).
 */
export function commandProgramme(
  ctx: ServiceContext,
  programmeId: string,
  command: ProgrammeCommand,
): Done {
  return transactOnce<true, ProgrammeCommandCode>(ctx, async (unit) => {
    const officer = await requireProgrammeOfficer(ctx, unit.tx);
    if (!officer.ok) return officer;
    const row = await lockProgramme(unit.tx, { programmeId });
    if (!row) return fail('programme.not_found');
    const made = { officer: officer.value, row };
    switch (command.intent) {
      case 'ask-open':
        return ask(ctx, unit, { ...made, kind: 'open', amountCents: row.budgetCents, reason: '' });
      case 'ask-raise': {
        const { amount: amountCents, reason } = command;
        return ask(ctx, unit, { ...made, kind: 'raise', amountCents, reason });
      }
      case 'close':
      case 'reopen':
        return move(ctx, unit, made, command.intent);
      case 'confirm':
      case 'refuse':
      case 'withdraw':
        return answer(ctx, unit, { ...made, command });
    }
  });
}

async function ask(
  ctx: ServiceContext,
  unit: Unit,
  asked: Made & {
    readonly kind: 'open' | 'raise';
    readonly amountCents: number;
    readonly reason: string;
  },
): Done {
  const { officer, row, kind, amountCents, reason } = asked;
  const { id: programmeId, state, budgetCents, endsOn } = row;
  if (fundingKindFor(state) !== kind) return fail('programme.wrong_state');
  if (hasEnded(endsOn, romeDay(ctx.now()))) return fail('programme.over');
  const within = checkRaise(kind === 'open' ? 0 : budgetCents, amountCents);
  if (!within.ok) return within;
  if (await findAskedFunding(unit.tx, { programmeId })) return fail('programme.waits');
  const id = ctx.newId();
  await insertFunding(unit.tx, {
    id,
    programmeId,
    kind,
    amountCents,
    reason,
    state: 'asked',
    askedAt: ctx.now(),
    askedBy: officer.personId,
  });
  await record(ctx, unit, programmeId, { event: `ask_${kind}`, amountCents });
  await notify(
    ctx,
    unit,
    { personIds: await listOfficers(unit.tx, { permission: 'programmes' }) },
    {
      eventKey: `programme_asked:${id}`,
      kind: 'programme_asked',
      params: { programme: row.nameIt, cents: amountCents },
      href: `/city/programmes/${programmeId}`,
    },
  );
  return ok(true);
}

async function answer(
  ctx: ServiceContext,
  unit: Unit,
  answered: Made & {
    readonly command: Extract<ProgrammeCommand, { readonly fundingId: string }>;
  },
): Done {
  const { officer, row, command } = answered;
  const { id: programmeId } = row;
  const asked = await findAskedFunding(unit.tx, { programmeId });
  if (asked?.id !== command.fundingId) return fail('programme.already_done');
  const after = answerFunding(asked, command.intent, officer.personId);
  if (!after.ok) return after;
  const set = { state: after.value, answeredAt: ctx.now(), answeredBy: officer.personId };
  await answerFundingRow(unit.tx, { fundingId: asked.id, set });
  if (command.intent === 'confirm') {
    const given = await give(ctx, unit, row, asked);
    if (!given.ok) return given;
  }
  const { amountCents } = asked;
  await record(ctx, unit, programmeId, { event: command.intent, amountCents });
  return ok(true);
}

/** The ledger gets the money; with its first a programme opens. */
async function give(ctx: ServiceContext, unit: Unit, row: ProgrammeRow, asked: AskedFunding): Done {
  const { id: programmeId, state, budgetCents, version, endsOn } = row;
  const { id, kind, amountCents } = asked;
  if (hasEnded(endsOn, romeDay(ctx.now()))) return fail('programme.over');
  const total = checkRaise(kind === 'open' ? 0 : budgetCents, amountCents);
  if (!total.ok) return total;
  const posted = await postTransaction(ctx, unit, {
    entry: fundProgramme(programmeId, amountCents),
    idempotencyKey: `programme:${programmeId}:funded:${id}`,
  });
  if (!posted.ok) return posted;
  const set = {
    budgetCents: total.value,
    state: kind === 'open' ? ('open' as const) : state,
    version: version + 1,
  };
  await updateProgramme(unit.tx, { programmeId, set });
  return ok(true);
}

async function move(
  ctx: ServiceContext,
  unit: Unit,
  { row }: Made,
  event: 'close' | 'reopen',
): Done {
  const { id: programmeId, version, endsOn } = row;
  const next = nextProgrammeState(row.state, event);
  if (!next.ok) return next;
  if (hasEnded(endsOn, romeDay(ctx.now()))) return fail('programme.over');
  await updateProgramme(unit.tx, { programmeId, set: { state: next.value, version: version + 1 } });
  await record(ctx, unit, programmeId, { event });
  return ok(true);
}

function record(
  ctx: ServiceContext,
  unit: Unit,
  subjectId: string,
  { event, amountCents }: { readonly event: string; readonly amountCents?: number },
): Promise<void> {
  return recordAudit(ctx, unit, {
    action: `programme.${event}`,
    subjectKind: 'programme',
    subjectId,
    details: amountCents === undefined ? {} : { amountCents },
  });
}
