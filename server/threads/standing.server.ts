import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  mayReadThread,
  THREAD_KINDS,
  type ThreadFacts,
  type ThreadKind,
} from '#app/domain/threads/thread.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds, type OrderHouseholdRow } from '#db/queries/orders/shares.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { requireOrderStanding, type OrderStandingCode } from '#server/orders/standing.server.ts';

/** Why somebody does not read a thread. */
export type ThreadCode = OrderStandingCode | 'auth.signed_out';

/** A thread, and as whom it is asked for: each side has pages of its own. */
export type ThreadAddress = {
  readonly orderId: string;
  readonly kind: ThreadKind;
  readonly as: 'household' | 'provider';
};

/** Who asks, seen from one thread of an order. */
export type ThreadStanding = {
  readonly actor: PersonActor;
  readonly kind: ThreadKind;
  readonly facts: ThreadFacts;
  /** The household the person speaks for; null: for the provider. */
  readonly householdId: string | null;
  /** Households that have not left the order. */
  readonly staying: readonly OrderHouseholdRow[];
};

/** A thread's kind as an address has it; null when there is no such thread. */
export function readThreadKind(text: string): ThreadKind | null {
  return THREAD_KINDS.find((kind) => kind === text) ?? null;
}

/** Who somebody is in a thread that they may read (TH1). To whoever may not see the order it is not there. */
export async function requireThreadStanding(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  { order, kind, as }: { readonly order: OrderRow } & Omit<ThreadAddress, 'orderId'>,
): Promise<Result<ThreadStanding, ThreadCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const on = await requireOrderStanding(db, { order, actor, action: 'view' });
  if (!on.ok) return on;
  const { standing, isParticipant, atProvider } = on.value;
  const all = await listOrderHouseholds(db, { orderId: order.id });
  const staying = all.filter(({ status }) => status !== 'dropped');
  const isInGroup = standing !== 'outsider';
  const facts: ThreadFacts = {
    hasGroup: order.buyer.kind === 'group',
    isInGroup,
    isViewer: standing === 'viewer',
    takesPart: staying.some(({ householdId }) => householdId === actor.householdId),
    deliversIt: !isInGroup && !isParticipant && mayAtProvider(atProvider, 'view_orders'),
  };
  if (!mayReadThread(facts, kind) || facts.deliversIt !== (as === 'provider')) {
    return fail('auth.forbidden');
  }
  const householdId = facts.deliversIt ? null : actor.householdId;
  return ok({ actor, kind, facts, householdId, staying });
}
