import Ticket from 'lucide-react/icons/ticket';

import { AvatarStack } from '#app/components/avatar.tsx';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { isUnit } from '#app/domain/catalogue/units.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import type { PlacedCard } from '../state/arrange-board.ts';
import { NeedCounts } from './need-marks.tsx';
import { BestFact } from '../availability/best-fact.tsx';
import { householdsOf } from '../state/board-screen.tsx';
import { useCardFacts } from './card-facts.tsx';

/** Foot of a card: who takes part, then the one fact that matters most now. */
export function NeedFacts({ placed }: { placed: PlacedCard }) {
  const t = useT().boards;
  const { households, voucherCategories } = useCardFacts();
  const { card, row } = placed;
  const joined = householdsOf(
    households,
    card.joins.map(({ householdId }) => householdId),
  );
  const perHouseholdCents = row?.perHouseholdCents ?? null;
  const fitsVoucher = voucherCategories.some((category) => category === card.category);
  return (
    <div className="need-foot">
      {joined.length > 0 && <AvatarStack people={joined.map(({ face }) => face)} />}
      <span className="facts">
        {row === null && <BestFact card={card} />}
        {perHouseholdCents === null ? (
          <PlanFact card={card} />
        ) : (
          <PriceFact cents={perHouseholdCents} />
        )}
        {fitsVoucher && perHouseholdCents !== 0 && (
          <span className="is-voucher">
            <Ticket aria-hidden />
            <span className="sr">{t.voucherFits}</span>
          </span>
        )}
      </span>
      <NeedCounts card={card} />
    </div>
  );
}

function PriceFact({ cents }: { cents: number }) {
  const t = useT().boards;
  const locale = useLocale();
  if (cents === 0) return <b className="is-free">{t.free}</b>;
  return <b>{t.perHousehold({ amount: formatEuro(cents, locale, { short: true }) })}</b>;
}

/** Before there is a price: what the group wants to pay, or else when it needs the help. */
function PlanFact({ card }: { card: CardSnapshot }) {
  const { boards, components } = useT();
  const locale = useLocale();
  const { tolerance, schedule } = card;
  const maxCents = tolerance?.maxCents ?? null;
  if (maxCents !== null && isUnit(tolerance?.unit)) {
    const amount = formatEuro(maxCents, locale, { short: true });
    return <span>{boards.upTo({ amount, unit: components.perUnit[tolerance.unit] })}</span>;
  }
  return schedule === '' ? null : <span>{schedule}</span>;
}
