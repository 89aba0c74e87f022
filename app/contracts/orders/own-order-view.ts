import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type { OwnPart } from '#app/domain/orders/cost.ts';
import type { OrderShelf, OrderState } from '#app/domain/orders/order-state.ts';

/** One order a household takes part in, or dropped out of. */
export type OwnOrderView = OwnPart & {
  readonly orderId: string;
  readonly title: string;
  readonly category: CategoryId;
  /** Null where a household buys alone. */
  readonly groupName: string | null;
  readonly providerName: string;
  readonly status: OrderState;
  readonly isHeldUp: boolean;
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
  readonly isDropped: boolean;
  readonly shareCents: Cents;
};

/** A household's orders under their headings, each the newest first. */
export type OwnOrdersView = Readonly<Record<OrderShelf, readonly OwnOrderView[]>>;
