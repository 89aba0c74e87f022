import type { SuspensionCommand } from '#app/contracts/qualification/schemas.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { AskedAnswer } from '#app/domain/four-eyes.ts';
import type { SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import {
  answerSuspension,
  stateAfterAction,
  suspensionActionFor,
  type SuspensionAction,
} from '#app/domain/qualification/suspension.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockProvider, setSheetState } from '#db/queries/qualification/sheets.ts';
import {
  answerSuspensionRow,
  findAskedSuspension,
  insertSuspension,
} from '#db/queries/qualification/suspensions.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { recordSheet } from './record-sheet.server.ts';
import { requireChecker, worksFor } from './standing.server.ts';
import { findStoredSheet, type StoredSheet } from './stored-sheet.server.ts';
import {
  publishSheet,
  sheetAddress,
  suspensionAddress,
  tellAdmins,
  tellOfficers,
} from './tell-of-sheet.server.ts';

/** Why nothing was asked or answered. */
export type SuspensionCode =
  | 'city.not_found'
  | 'sheet.not_found'
  | 'sheet.own_provider'
  | 'sheet.wrong_state'
  | 'sheet.already_done'
  | 'sheet.own_suspension'
  | 'sheet.not_own';

/**
 * Officers take a provider or a service off sale, and put it back: one asks with a reason, another
 * confirms or refuses (QUA8). The provider is told at each step. Orders that run go on.
 */
export function suspendSheet(
  ctx: ServiceContext,
  subject: SheetSubject,
  command: SuspensionCommand,
): Promise<Result<true, SuspensionCode>> {
  return transactOnce<true, SuspensionCode>(ctx, async (unit) => {
    const { tx } = unit;
    const officer = await requireChecker(ctx, tx);
    if (!officer.ok) return officer;
    const today = romeDay(ctx.now());
    const seen = await findStoredSheet(tx, subject, today);
    if (!seen) return fail('sheet.not_found');
    await lockProvider(tx, seen);
    const stored = (await findStoredSheet(tx, subject, today)) ?? seen;
    const { providerId } = stored;
    if (await worksFor(tx, officer.value, providerId)) return fail('sheet.own_provider');
    const made = { officer: officer.value, subject, stored };
    const done =
      command.intent === 'ask'
        ? await ask(ctx, unit, { ...made, reason: command.reason })
        : await answer(ctx, unit, {
            ...made,
            answer: command.intent,
            suspensionId: command.suspensionId,
          });
    if (!done.ok) return done;
    await publishSheet(unit, { ...subject, providerId, now: ctx.now() });
    return ok(true);
  });
}

type Made = {
  readonly officer: PersonActor;
  readonly subject: SheetSubject;
  readonly stored: StoredSheet;
};

const ASKS = { suspend: 'ask_suspend', lift: 'ask_lift' } as const;

async function ask(
  ctx: ServiceContext,
  unit: Unit,
  { officer, subject, stored, reason }: Made & { readonly reason: string },
): Promise<Result<true, SuspensionCode>> {
  const action = suspensionActionFor(stored.state);
  if (action === null) return fail('sheet.wrong_state');
  if (await findAskedSuspension(unit.tx, subject)) return fail('sheet.already_done');
  const { providerId, title } = stored;
  const id = ctx.newId();
  await insertSuspension(unit.tx, {
    ...subject,
    id,
    providerId,
    action,
    reason,
    state: 'asked',
    askedAt: ctx.now(),
    askedBy: officer.personId,
  });
  await recordSheet(ctx, unit, subject, { action: ASKS[action], reason });
  const notice = {
    eventKey: `suspension_asked:${id}`,
    kind: 'suspension_asked',
    params: { title, action, reason },
  } as const;
  await tellOfficers(ctx, unit, providerId, { ...notice, href: suspensionAddress(subject) });
  await tellAdmins(ctx, unit, providerId, { ...notice, href: sheetAddress(subject) });
  return ok(true);
}

async function answer(
  ctx: ServiceContext,
  unit: Unit,
  made: Made & { readonly answer: AskedAnswer; readonly suspensionId: string },
): Promise<Result<true, SuspensionCode>> {
  const { officer, subject, stored, suspensionId } = made;
  const asked = await findAskedSuspension(unit.tx, subject);
  if (asked?.id !== suspensionId) return fail('sheet.already_done');
  const after = answerSuspension(asked, made.answer, officer.personId);
  if (!after.ok) return after;
  const { action, reason } = asked;
  const answeredAt = ctx.now();
  const answeredBy = officer.personId;
  await answerSuspensionRow(unit.tx, { suspensionId, state: after.value, answeredAt, answeredBy });
  if (after.value === 'confirmed') {
    await setSheetState(unit.tx, subject, stateAfterAction(action));
  }
  await recordSheet(ctx, unit, subject, { action: eventOf(made.answer, action), reason });
  const { providerId, title } = stored;
  const notice = {
    eventKey: `suspension_answered:${suspensionId}`,
    kind: 'suspension_answered',
    params: { title, action, reason, answer: made.answer },
  } as const;
  await tellOfficers(ctx, unit, providerId, { ...notice, href: suspensionAddress(subject) });
  await tellAdmins(ctx, unit, providerId, { ...notice, href: sheetAddress(subject) });
  return ok(true);
}

function eventOf(given: AskedAnswer, action: SuspensionAction) {
  if (given === 'withdraw') return 'take_back';
  return given === 'confirm' ? action : 'refuse';
}
