import type { CardRow } from '#app/contracts/requests/card-row.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Says in one or two words how far a card's request is. */
export function useStateWords(): (row: CardRow | null) => string {
  const t = useT().boards;
  return (row) => {
    if (row?.order) return t.orderStates[row.order.status];
    switch (row?.requestStatus) {
      case 'open':
        return row.offerCount === 0 ? t.noOffers : t.offers({ count: row.offerCount });
      case 'deciding':
        return t.columns.deciding;
      case 'ordered':
        return t.columns.arranged;
      case 'closed':
      case 'expired':
        return t.ended[row.requestStatus];
      case undefined:
        return t.views.noRequest;
    }
  };
}
