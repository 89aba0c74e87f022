import type { CardRow } from '#app/contracts/requests/card-row.ts';
import type { ColumnId } from '#app/domain/boards/document/board-schema.ts';
import { orderWord } from '#app/domain/orders/order-state.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Says in one or two words how far a card's request is, or that people arranged it themselves. */
export function useStateWords(): (row: CardRow | null, column: ColumnId) => string {
  const { boards: t, deals } = useT();
  return (row, column) => {
    if (row?.order) return deals.orders[orderWord(row.order, row.order.myLeftCents)];
    switch (row?.requestStatus) {
      case 'open':
        return row.offerCount === 0 ? t.noOffers : t.offers({ count: row.offerCount });
      case 'choosing':
        return row.offerCount === 0 ? t.noOffers : t.columns.deciding;
      case 'deciding':
        return t.columns.deciding;
      case 'ordered':
        return t.columns.arranged;
      case 'closed':
      case 'expired':
        return deals.requests[row.requestStatus];
      case undefined:
        return column === 'arranged' ? t.arrangedByYou : t.views.noRequest;
    }
  };
}
