import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Card, Section } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import type { SheetTime } from '#app/domain/orders/delivery-sheet.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { OrderBasicsView, OrderPriceView } from '#app/contracts/orders/views.ts';

import { useBuyerName } from './buyer-name.ts';
import { usePriceWords } from './price-words.ts';
import { formatDays } from '#app/i18n/format-period.ts';
import { capitalised } from '#app/i18n/italian.ts';

/** What was ordered, from whom, when, on which terms; the price for those who may see it. */
export function OrderFacts({
  facts,
  price: agreed,
  side,
  place,
  placeTime,
}: {
  readonly facts: OrderBasicsView;
  readonly price: OrderPriceView | null;
  readonly side: 'group' | 'provider';
  /** Where the group wants it; empty where it said nothing, or is not read yet. */
  readonly place: string;
  /** For the group: whether its provider reads that now. */
  readonly placeTime?: SheetTime;
}) {
  const t = useT();
  const locale = useLocale();
  const words = usePriceWords();
  const isGroup = side === 'group';
  const { buyer } = facts;
  const buyerName = useBuyerName(isGroup ? 'own' : 'provider');
  const { price, total, when, terms, provider, group } = t.orders.facts;
  const days = capitalised(formatDays({ startsOn: facts.firstDay, endsOn: facts.lastDay }, locale));
  const isPaid = agreed !== null && agreed.totalCents > 0;
  const hasRule = isPaid || facts.absenceRule !== 'always';
  return (
    <Section title={isGroup ? t.orders.facts.title : t.orders.facts.providerTitle}>
      <Card>
        <dl className="order-facts">
          {isGroup && <Fact label={provider}>{facts.providerName}</Fact>}
          <Fact label={buyer.kind === 'group' ? group : t.orders.facts.buyer}>
            {isGroup && buyer.kind === 'group' ? (
              <Link to={`/groups/${buyer.groupId}`}>{buyer.groupName}</Link>
            ) : (
              buyerName(buyer.kind === 'group' ? buyer.groupName : null)
            )}
          </Fact>
          {isPaid && (
            <Fact label={price}>
              {t.orders.facts.priceText({
                price:
                  buyer.kind === 'group'
                    ? words.unit({ ...facts, unitPriceCents: agreed.unitPriceCents })
                    : words.alone({ ...facts, unitPriceCents: agreed.unitPriceCents }),
                quantity: words.amount(facts),
              })}
            </Fact>
          )}
          {agreed?.priceSteps.map(({ startsOn, unitPriceCents }) => (
            <Fact
              key={startsOn}
              label={t.orders.facts.priceFrom({ day: formatDay(startsOn, locale) })}
            >
              {words.unit({ ...facts, unitPriceCents })}
            </Fact>
          ))}
          {agreed && (
            <Fact label={buyer.kind === 'group' ? total : t.orders.facts.totalAlone}>
              <Money cents={agreed.totalCents} />
              {agreed.takenOff && (
                <p className="field-hint">
                  {t.orders.facts.takenOff({
                    absences: agreed.takenOff.absences,
                    amount: formatEuro(-agreed.takenOff.cents, locale),
                  })}
                </p>
              )}
            </Fact>
          )}
          <Fact label={when}>
            {days}
            {facts.asked && facts.asked.schedule !== '' && (
              <p className="field-hint as-typed">{facts.asked.schedule}</p>
            )}
          </Fact>
          {facts.asked && facts.asked.description !== '' && (
            <Fact label={t.orders.facts.asked[side]}>
              <span className="as-typed">{facts.asked.description}</span>
            </Fact>
          )}
          {place !== '' && (
            <Fact label={t.orders.facts.place}>
              {place}
              {(placeTime === 'not_yet' || placeTime === 'open') && (
                <p className="field-hint">{t.orders.facts.placeHint[placeTime]}</p>
              )}
            </Fact>
          )}
          {hasRule && (
            <Fact label={t.deals.absence}>
              {t.deals.absences[facts.absenceRule]}
              <p className="field-hint">{t.deals.absenceHints[facts.absenceRule]}</p>
            </Fact>
          )}
          {facts.terms !== '' && <Fact label={terms}>{facts.terms}</Fact>}
          {buyer.kind === 'household' && <Fact label={terms}>{t.orders.alone.terms}</Fact>}
        </dl>
      </Card>
    </Section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
