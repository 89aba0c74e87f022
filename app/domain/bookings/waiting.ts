import { addDays, romeDay } from '../dates.ts';
import { instantOn } from '../day-clock.ts';

/** Where somebody who waits for seats stands: waiting, with an offer to answer, served, or gone. */
export const WAITING_STATES = ['waiting', 'offered', 'served', 'left'] as const;

/** What became of one of the editions somebody waits for: still wanted, or passed over. */
export const CHOICE_STATES = ['waiting', 'passed'] as const;

/** Most editions of a service that one entry waits for. */
export const MOST_CHOICES = 12;

const HOUR_MS = 3_600_000;

/** How long free seats wait for an entry at the head that wants more than there are (WAI2). */
export const PATIENCE_HOURS = 48;

/** How long an offered seat is kept for whoever it was offered to (WAI3). */
export const OFFER_HOURS = 24;

/** No offer ends between these hours of Milan's clock: it ends in the morning then (WAI3). */
const NIGHT = { from: 22, to: 8 } as const;

/** Somebody who waits for seats of an edition and has no offer to answer. */
export type Waiting = { readonly id: string; readonly seats: number; readonly since: Date };

/** Whose turn it is, and what is left for all others. */
export type Turns = {
  /** Ids of those who are offered the seats they want, in order. */
  readonly offers: readonly string[];
  /** Free seats that anybody may take. */
  readonly onSale: number;
};

/**
 * Who is offered free seats (WAI1, WAI2). In order of date, each all the seats it wants together or
 * none. Seats too few for whoever comes first are kept for it for 48 hours from when a seat last
 * became free; after that those behind who fit come first, and it keeps its place. What nobody who waits
 * is offered or kept for is on sale.
 */
export function nextTurns(input: {
  readonly free: number;
  readonly freedAt: Date | null;
  readonly waiting: readonly Waiting[];
  readonly now: Date;
}): Turns {
  const { freedAt, now } = input;
  const isPatient = freedAt !== null && now < patienceEnds(freedAt);
  const offers: string[] = [];
  let left = input.free;
  for (const { id, seats } of inOrder(input.waiting)) {
    if (left === 0) break;
    if (seats <= left) {
      offers.push(id);
      left -= seats;
    } else if (isPatient) return { offers, onSale: 0 };
  }
  return { offers, onSale: left };
}

/** Until when seats freed at an instant are kept for an entry that wants more (WAI2). */
export function patienceEnds(freedAt: Date): Date {
  return new Date(freedAt.getTime() + PATIENCE_HOURS * HOUR_MS);
}

/** Those who wait, the longest first; two of one instant by their ids. */
export function inOrder<Entry extends { readonly id: string; readonly since: Date }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries.toSorted(
    (a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : Number(a.id !== b.id)),
  );
}

/** The place of an entry among those who wait, from 1 (WAI4); null when it does not wait. */
export function placeOf(
  id: string,
  entries: readonly { readonly id: string; readonly since: Date }[],
): number | null {
  const index = inOrder(entries).findIndex((entry) => entry.id === id);
  return index === -1 ? null : index + 1;
}

/**
 * Until when an offered seat is kept (WAI3): 24 hours; where that is between 22 and 8 in Milan, until 8
 * in the morning; never beyond the end of the sale.
 */
export function offerEnds(now: Date, salesEnd: Date): Date {
  const end = new Date(now.getTime() + OFFER_HOURS * HOUR_MS);
  const day = romeDay(end);
  const [morning, evening] = [instantOn(day, NIGHT.to * 60), instantOn(day, NIGHT.from * 60)];
  const fair =
    end < morning ? morning : end < evening ? end : instantOn(addDays(day, 1), NIGHT.to * 60);
  return fair < salesEnd ? fair : salesEnd;
}
