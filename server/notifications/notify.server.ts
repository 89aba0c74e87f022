import { levelOf, type NoticeKind } from '#app/domain/notifications/levels.ts';
import { listAdultRows } from '#db/queries/accounts/households.ts';
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

/** A notice and who gets it. */
export type NoticeTo = { readonly audience: Audience; readonly notice: Notice };

/**
 * Writes a notice for everybody it concerns, in the use case's own transaction, and a mail of what
 * waits for their answer; their open pages learn of it after the commit.
 */
export function notify(
  ctx: ServiceContext,
  unit: Unit,
  audience: Audience,
  notice: Notice,
): Promise<void> {
  return notifyAll(ctx, unit, [{ audience, notice }]);
}

/** The same for several notices, in as many statements as for one. */
export async function notifyAll(
  ctx: ServiceContext,
  unit: Unit,
  notices: readonly NoticeTo[],
): Promise<void> {
  const { tx } = unit;
  const receiversOf = await findReceivers(ctx, unit, notices);
  const rows = notices.flatMap((each) =>
    [...receiversOf(each)].map((personId) => ({
      id: ctx.newId(),
      personId,
      eventKey: each.notice.eventKey,
      kind: each.notice.kind,
      level: levelOf(each.notice.kind),
      params: { ...each.notice.params },
      href: each.notice.href,
      createdAt: ctx.now(),
    })),
  );
  const told = await insertNotices(tx, rows);
  const waiting = new Set(
    rows.filter(({ level }) => level === 'needs_yes').map(({ eventKey }) => eventKey),
  );
  if (waiting.size > 0) {
    await mailNotices(ctx, tx, { told: told.filter(({ eventKey }) => waiting.has(eventKey)) });
  }
  for (const { personId, eventKey } of told) {
    unit.publish({ topic: `user:${personId}`, id: `notice:${eventKey}`, version: 1 });
  }
}

/** Who gets each of some notices: each person once, and nobody what they did themselves. */
async function findReceivers(
  ctx: ServiceContext,
  { tx }: Unit,
  notices: readonly NoticeTo[],
): Promise<(one: NoticeTo) => ReadonlySet<string>> {
  const providerIds = notices.flatMap(({ audience }) => audience.providerIds ?? []);
  const householdIds = notices.flatMap(({ audience }) => audience.householdIds ?? []);
  const [staff, adults] = await Promise.all([
    providerIds.length === 0 ? [] : listStaff(tx, { providerIds }),
    listAdultRows(tx, { householdIds }),
  ]);
  return ({ audience }) => {
    const receivers = new Set([
      ...(audience.personIds ?? []),
      ...adults
        .filter(({ householdId }) => audience.householdIds?.includes(householdId))
        .map(({ personId }) => personId),
      ...staff
        .filter(({ providerId }) => audience.providerIds?.includes(providerId))
        .map(({ personId }) => personId),
    ]);
    if (ctx.actor.kind === 'person' && audience.includesActor !== true) {
      receivers.delete(ctx.actor.personId);
    }
    return receivers;
  };
}
