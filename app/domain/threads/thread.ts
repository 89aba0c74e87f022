import { BINDING_STATES, type OrderState } from '../orders/order-state.ts';

/** The threads of an order: its households with the provider, and the group among itself. */
export const THREAD_KINDS = ['provider', 'group'] as const;

/** One of them. */
export type ThreadKind = (typeof THREAD_KINDS)[number];

/**
 * What a message can be said about: an order, in one of its threads, an expense of a group, or a
 * proposal among people who do not know each other.
 */
export const MESSAGE_KINDS = [...THREAD_KINDS, 'expense', 'nearby'] as const;

/** Most letters of a message. */
export const MESSAGE_MAX_LENGTH = 2_000;

/** Messages one person may send in a minute; more is no talk. */
export const MESSAGES_A_MINUTE = 12;

/** Who asks, seen from an order's threads. */
export type ThreadFacts = {
  /** A group buys; who buys alone has nobody to talk to among itself. */
  readonly hasGroup: boolean;
  /** The own household belongs to the group, as something. */
  readonly isInGroup: boolean;
  /** It looks on in the group and takes part in nothing. */
  readonly isViewer: boolean;
  /** It is in the order and has not left it. */
  readonly takesPart: boolean;
  /** Works for the provider and has nothing to do with the group (M20). */
  readonly deliversIt: boolean;
};

/**
 * Whether somebody reads a thread (TH1): with the provider, the households that take part and the
 * provider's people; among the group, where there is one, whoever belongs to it or takes part.
 */
export function mayReadThread(facts: ThreadFacts, kind: ThreadKind): boolean {
  if (kind === 'group') return facts.hasGroup && (facts.isInGroup || facts.takesPart);
  return facts.takesPart || facts.deliversIt;
}

/**
 * Whether somebody writes in it (TH1): readers, but viewers of the group; with the provider only
 * while the order counts, so that before the last yes and after a cancellation nobody is reached.
 */
export function mayWriteThread(facts: ThreadFacts, kind: ThreadKind, status: OrderState): boolean {
  if (!mayReadThread(facts, kind)) return false;
  if (kind === 'group') return facts.takesPart || !facts.isViewer;
  return BINDING_STATES.includes(status);
}
