import type { DbOrTx } from '#db/client.ts';
import { listGroupNames } from '#db/queries/groups/groups.ts';
import { listNamesOfOrders } from '#db/queries/orders/order-names.ts';

/** Of which group and which provider a notice tells; null where it leads to neither's page. */
type NamesAround = {
  readonly groupName: string | null;
  readonly providerName: string | null;
};

const NOBODY: NamesAround = { groupName: null, providerName: null };

/**
 * The names around what notices tell of, by the pages they lead to: of a group its name, of an order its
 * group and its provider. Nobody at work is told the name of their own provider.
 */
export async function namesAround(
  db: DbOrTx,
  hrefs: readonly string[],
): Promise<(href: string) => NamesAround> {
  const places = hrefs.flatMap((href) => placeOf(href) ?? []);
  const idsOf = (kind: Place['kind']) => [
    ...new Set(places.filter((place) => place.kind === kind).map(({ id }) => id)),
  ];
  const [groups, orders] = await Promise.all([
    listGroupNames(db, { groupIds: idsOf('groups') }),
    listNamesOfOrders(db, { orderIds: idsOf('orders') }),
  ]);
  return (href) => {
    const place = placeOf(href);
    if (place === null) return NOBODY;
    if (place.kind === 'groups') {
      const groupName = groups.find(({ groupId }) => groupId === place.id)?.name ?? null;
      return { groupName, providerName: null };
    }
    const order = orders.find(({ orderId }) => orderId === place.id);
    if (!order) return NOBODY;
    const { groupName, providerName } = order;
    return { groupName, providerName: place.isAtWork ? null : providerName };
  };
}

type Place = {
  readonly kind: 'groups' | 'orders';
  readonly id: string;
  readonly isAtWork: boolean;
};

/** The group or order whose page an address is, or is below. */
function placeOf(href: string): Place | null {
  const found = /^\/(?<side>provider\/)?(?<kind>groups|orders)\/(?<id>[^/?#]+)/.exec(href)?.groups;
  const { kind, id = '', side } = found ?? {};
  if (kind !== 'groups' && kind !== 'orders') return null;
  return { kind, id, isAtWork: side !== undefined };
}
