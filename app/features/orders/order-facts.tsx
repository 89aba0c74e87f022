import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Card, Section } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import type { OrderFactsView } from './order-view.ts';

/** What was ordered, from whom, when, on which terms. `withLinks`: for the group's own page. */
export function OrderFacts({
  facts,
  withLinks,
}: {
  readonly facts: OrderFactsView;
  readonly withLinks: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  const { price, total, when, whenText, whenDay, terms, provider, group } = t.orders.facts;
  const days =
    facts.startsOn === facts.endsOn
      ? whenDay({ day: formatDay(facts.startsOn, locale) })
      : whenText({
          from: formatDay(facts.startsOn, locale),
          to: formatDay(facts.endsOn, locale),
        });
  return (
    <Section title={t.orders.facts.title}>
      <Card>
        <dl className="order-facts">
          {withLinks && <Fact label={provider}>{facts.providerName}</Fact>}
          <Fact label={group}>
            {withLinks ? (
              <Link to={`/groups/${facts.groupId}`}>{facts.groupName}</Link>
            ) : (
              facts.groupName
            )}
          </Fact>
          {facts.totalCents > 0 && (
            <Fact label={price}>
              {t.orders.facts.priceText({
                price: formatEuro(facts.unitPriceCents, locale),
                unit: t.boards.tolerance.perUnit[facts.unit],
                quantity: t.orders.quantities[facts.unit](facts.units),
              })}
            </Fact>
          )}
          <Fact label={total}>
            <Money cents={facts.totalCents} />
          </Fact>
          <Fact label={when}>{days}</Fact>
          {facts.terms !== '' && <Fact label={terms}>{facts.terms}</Fact>}
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
