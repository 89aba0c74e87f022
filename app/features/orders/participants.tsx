import { Avatar } from '#app/components/avatar.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import type { ProviderOrderView } from '#app/contracts/orders/views.ts';

import { wordsFor } from '#app/i18n/words-for.ts';

/** Who takes part, for the provider: names alone, in their own order and with no sum (R4). */
export function Participants({ order }: { readonly order: ProviderOrderView }) {
  const { participants, facts, householdCount: count } = order;
  const t = wordsFor(useT().providerOrders.participants, facts.buyer.kind === 'household');
  if (facts.status === 'cancelled') return null;
  if (participants.kind !== 'named') {
    return (
      <Section title={t.title} hint={t.count({ count })}>
        <p className="muted">{participants.kind === 'later' ? t.later : t.withheld}</p>
      </Section>
    );
  }
  return (
    <Section title={t.title} hint={t.count({ count })}>
      <Card>
        <ul className="participants">
          {participants.names.map((name, index) => (
            <li key={index} className="order-household">
              <Avatar name={name} id={name} size="s" />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
