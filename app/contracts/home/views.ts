import type { NoticeView, WaitingItem } from '#app/contracts/notifications/views.ts';
import type { AgendaItemView } from '#app/contracts/orders/views.ts';
import type { DeskWorkspace } from '#app/contracts/accounts/views.ts';
import type { CalendarDay } from '#app/domain/dates.ts';

/** The day of a person: what needs their yes, the next things of the agenda, notices not read yet. */
export type TodayView = {
  readonly day: CalendarDay;
  readonly waiting: readonly WaitingItem[];
  readonly next: readonly AgendaItemView[];
  /** The latest of the new notices; how many are new. */
  readonly news: readonly NoticeView[];
  readonly newsCount: number;
};

/** The first page: the size of the city, and of whoever signed in their day and their groups. */
export type HomeView = {
  readonly person: {
    readonly name: string;
    readonly today: TodayView;
    /** The desks they work at. */
    readonly desks: readonly DeskWorkspace[];
    /** Whether they live at home here too: who only works has no group, voucher or need. */
    readonly isCitizen: boolean;
  } | null;
  readonly city: { readonly services: number; readonly providers: number; readonly spaces: number };
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly municipio: number;
    readonly households: number;
  }[];
};
