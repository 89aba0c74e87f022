import { nextRequestState, requestStateAt } from '#app/domain/requests/request-state.ts';
import {
  checkProlonged,
  choiceEnd,
  firstDateAt,
  type ProlongCode,
} from '#app/domain/requests/request-times.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockGroup } from '#db/queries/groups/groups.ts';
import { listRecipients } from '#db/queries/requests/recipients.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact, violatedConstraint, type Unit } from '#server/transact.ts';

import { publishChange } from './publish-change.server.ts';
import { toRequestFacts } from './request-facts.ts';
import { openRequestLocked, type GroupSideCode } from './standing.server.ts';

/** Until when providers shall answer from now on. */
export type ProlongInput = {
  readonly groupId: string;
  readonly requestId: string;
  readonly closesAt: Date;
};

/** Why providers were not given more time. `request.already_done`: the card has a newer request. */
export type ProlongRequestCode =
  GroupSideCode | ProlongCode | 'request.wrong_state' | 'request.already_done';

/**
 * The organiser gives providers more time (RQ8), while they answer, while the group chooses, or once a
 * request ended by itself. All it was sent to are told. The same time sent twice is one.
 */
export async function prolongRequest(
  ctx: ServiceContext,
  input: ProlongInput,
): Promise<Result<true, ProlongRequestCode>> {
  try {
    return await transact(ctx, (unit) => prolong(ctx, unit, input));
  } catch (error) {
    if (violatedConstraint(error) !== 'requests_one_live_per_card') throw error;
    return fail('request.already_done');
  }
}

async function prolong(
  ctx: ServiceContext,
  unit: Unit,
  input: ProlongInput,
): Promise<Result<true, ProlongRequestCode>> {
  const { groupId, closesAt } = input;
  // Locked: nothing is opened again of a group that is being archived (R8).
  const group = await lockGroup(unit.tx, { groupId });
  const opened = await openRequestLocked(ctx, unit.tx, { ...input, action: 'prolong' });
  if (!opened.ok) return opened;
  if (!group || group.archivedAt !== null) return fail('request.not_found');
  const { request } = opened.value;
  const now = ctx.now();
  const state = requestStateAt(toRequestFacts(request), now);
  if (state === 'open' && request.closesAt.getTime() === closesAt.getTime()) return ok(true);
  const next = nextRequestState(state, 'prolong');
  if (!next.ok) return fail(next.code, { state });
  const service = {
    startsOn: request.startsOn,
    firstAt: firstDateAt(request.timetable, request),
  };
  const checked = checkProlonged(closesAt, request.closesAt, service, now);
  if (!checked.ok) return checked;
  const times = { closesAt, chooseBy: choiceEnd(closesAt, service) };
  const move = { to: next.value, at: now, times };
  await publishChange(unit, { request, move, providers: 'all' });
  await tellProviders(ctx, unit, request, closesAt);
  await recordAudit(ctx, unit, {
    action: 'request.prolong',
    subjectKind: 'request',
    subjectId: request.id,
    details: {
      groupId,
      before: request.closesAt.toISOString(),
      closesAt: closesAt.toISOString(),
    },
  });
  return ok(true);
}

async function tellProviders(
  ctx: ServiceContext,
  unit: Unit,
  request: RequestRow,
  closesAt: Date,
): Promise<void> {
  const recipients = await listRecipients(unit.tx, { requestId: request.id });
  const until = closesAt.toISOString();
  await notify(
    ctx,
    unit,
    { providerIds: recipients.map(({ providerId }) => providerId) },
    {
      eventKey: `request_prolonged:${request.id}:${until}`,
      kind: 'request_prolonged',
      params: { title: request.title, until, told: ctx.now().toISOString() },
      href: `/provider/requests/${request.id}`,
    },
  );
}
