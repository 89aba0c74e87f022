import { Pill, type PillTone } from '#app/components/pill.tsx';
import { orderWord, type OrderWord, type WordedOrder } from '#app/domain/orders/order-state.ts';
import { useT } from '#app/i18n/i18n.tsx';

const TONES: Readonly<Record<OrderWord, PillTone>> = {
  asked: 'saffron',
  confirming: 'saffron',
  confirmed: 'blue',
  active: 'blue',
  completed: 'saffron',
  completed_paid: 'green',
  completed_contested: 'saffron',
  settled: 'green',
  settled_provider: 'green',
  cancelled: 'red',
};

/** The state of an order in a word or two, on its colour; `ownLeftCents` as `orderWord` has it. */
export function OrderPill(props: {
  readonly order: WordedOrder;
  readonly ownLeftCents: number | null;
}) {
  const t = useT().deals.orders;
  const word = orderWord(props.order, props.ownLeftCents);
  return <Pill tone={TONES[word]}>{t[word]}</Pill>;
}
