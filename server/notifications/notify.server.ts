import { levelOf, type NoticeKind } from '#app/domain/notifications/levels.ts';
import { listAdultsOf } from '#db/queries/accounts/households.ts';
import { insertNotices } from '#db/queries/notifications/notices.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import { mailNotices } from '#server/channels/outbox.server.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

/** Who is told: people, all adults of households, or all staff of providers. */
export type Audience = {
  readonly personIds?: readonly string[];
  readonly householdIds?: readonly string[];
  readonly providerIds?: readonly string[];
  /** True when whoever did the thing is told too, as one of those; otherwise nobody is told what they did. */
  readonly includesActor?: boolean;
};

/** One event worth telling. `eventKey` names the event: the same person is told of it once. */
export type Notice = {
  readonly eventKey: string;
  readonly kind: NoticeKind;
  /** Facts for the sentence, chosen for what every receiver may know. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Where the action is, a path of our own site. */
  readonly href: string;
};

/**
 * Writes a notice for everybody it concerns, in the use case's own transaction, and a mail of what
 * waits for their answer; their open pages learn of it after the commit.
 */
export async function notify(
  ctx: ServiceContext,
  unit: Unit,
  audience: Audience,
  notice: Notice,
): Promise<void> {
  const { tx } = unit;
  const staff = await listStaff(tx, { providerIds: audience.providerIds ?? [] });
  const receivers = new Set([
    ...(audience.personIds ?? []),
    ...(await listAdultsOf(tx, { householdIds: audience.householdIds ?? [] })),
    ...staff.map(({ personId }) => personId),
  ]);
  if (ctx.actor.kind === 'person' && audience.includesActor !== true) {
    receivers.delete(ctx.actor.personId);
  }
  const told = await insertNotices(
    tx,
    [...receivers].map((personId) => ({
      id: ctx.newId(),
      personId,
      eventKey: notice.eventKey,
      kind: notice.kind,
      level: levelOf(notice.kind),
      params: { ...notice.params },
      href: notice.href,
      createdAt: ctx.now(),
    })),
  );
  if (levelOf(notice.kind) === 'needs_yes') {
    await mailNotices(ctx, tx, { eventKey: notice.eventKey, told });
  }
  for (const { personId } of told) {
    unit.publish({ topic: `user:${personId}`, id: `notice:${notice.eventKey}`, version: 1 });
  }
}
