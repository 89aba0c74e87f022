import Ticket from 'lucide-react/icons/ticket';

import { AvatarStack } from '#app/components/avatar.tsx';
import type { CardRow } from '#app/contracts/requests/card-row.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { firstCents } from '#app/domain/orders/cost.ts';
import { usePriceWords } from '#app/features/orders/price-words.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import type { PlacedCard } from '../state/arrange-board.ts';
import { CardCounts } from './card-marks.tsx';
import { takingPart } from '../state/taking-part.ts';
import { BestFact } from '../availability/best-fact.tsx';
import { householdsOf } from '../state/board-screen.tsx';
import { limitWords } from './tolerance-words.ts';
import { useCardFacts } from './card-facts.tsx';

/** Foot of a card: who takes part, then what matters most now. */
export function CardFoot({ placed }: { placed: PlacedCard }) {
  const t = useT().boards;
  const { households, voucherCategories } = useCardFacts();
  const { card, row } = placed;
  const joined = householdsOf(
    households,
    takingPart(card, row).map(({ householdId }) => householdId),
  );
  const price = row?.price ?? null;
  const canPayByVoucher =
    voucherCategories.some((category) => category === card.category) && mayStillPay(row);
  return (
    <div className="need-foot">
      {joined.length > 0 && <AvatarStack people={joined} />}
      <span className="facts">
        {row === null && <BestFact card={card} />}
        {price === null ? <PlanFact card={card} /> : <PriceFact price={price} />}
        {canPayByVoucher && (
          <span className="is-voucher">
            <Ticket aria-hidden />
            <span className="sr">{t.voucherFits}</span>
          </span>
        )}
      </span>
      <CardCounts card={card} />
    </div>
  );
}

/** Whether vouchers could still matter: something costs, and it is neither paid nor called off. */
function mayStillPay(row: CardRow | null): boolean {
  if (row?.price && firstCents(row.price) === 0) return false;
  const order = row?.order ?? null;
  return order === null || order.status === 'confirming';
}

function PriceFact({ price }: { price: NonNullable<CardRow['price']> }) {
  const words = usePriceWords();
  if (firstCents(price) === 0) return <b className="is-free">{words.household(price)}</b>;
  return <b>{price.isFrom ? words.lowest(price) : words.household(price)}</b>;
}

/** Before there is a price: when the group needs the help, and what it wants to pay. */
function PlanFact({ card }: { card: CardSnapshot }) {
  const { deals, components } = useT();
  const locale = useLocale();
  const { tolerance, schedule } = card;
  const limit = tolerance === null ? '' : limitWords(tolerance, { deals, components }, locale);
  return (
    <>
      {schedule !== '' && <span>{schedule}</span>}
      {limit !== '' && <span>{limit}</span>}
    </>
  );
}
