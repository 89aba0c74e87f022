import type { Recurrence } from '#app/domain/boards/calendar/recurrence.ts';
import type { Slot } from '#app/domain/boards/calendar/slots.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { LiveRequestState } from '#app/domain/requests/request-state.ts';

import type { TimetableFields } from './timetable-fields.ts';

/** A provider that some requests reach: for which categories, and where. */
export type ReachableProviderView = {
  readonly providerId: string;
  readonly name: string;
  readonly reaches: readonly {
    readonly category: CategoryId;
    readonly municipi: readonly Municipio[];
  }[];
};

/** Start values of the form that turns a card into a request, all as the fields hold them. */
export type RequestDraftValues = {
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly municipio: string;
  readonly unit: string;
  readonly quantity: string;
  readonly basis: string;
  readonly splitMethod: string;
  readonly schedule: string;
  readonly place: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly closesAt: string;
};

/** What the request form and its preview need. */
export type RequestDraftView = {
  readonly groupId: string;
  readonly groupName: string;
  readonly cardId: string;
  readonly values: RequestDraftValues;
  /** Start values of the timetable: what the card says of days and hours. */
  readonly timetable: TimetableFields;
  /** Households that joined the need, with the names only the group sees. */
  readonly participants: readonly {
    readonly householdId: string;
    readonly name: string;
    readonly dependants: readonly string[];
  }[];
  /** What the card says they would accept: a price for one unit, a note; no provider reads it. */
  readonly accepts: {
    readonly maxCents: number | null;
    readonly unit: string | null;
    readonly note: string;
  } | null;
  /** What providers will be told of them (R4). */
  readonly households: number;
  readonly beneficiaries: number;
  readonly ages: readonly number[];
  readonly providers: readonly ReachableProviderView[];
  /** Providers of the services the card names: ticked where one chooses some. */
  readonly namedProviderIds: readonly string[];
  /** How the need comes back; its words go before those of the schedule. */
  readonly recurrence: Recurrence | null;
  /** When it suits best by the card's grid: its words stand where nobody wrote a schedule. */
  readonly bestSlot: Slot | null;
  /** It starts from an earlier request; `isCut`: days of that one are past and left out. Null: from the card. */
  readonly again: { readonly isCut: boolean } | null;
  /** The card's live request, if somebody has asked already. */
  readonly live: { readonly requestId: string; readonly state: LiveRequestState } | null;
  readonly now: string;
};
