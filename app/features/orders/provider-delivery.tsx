import { Avatar } from '#app/components/avatar.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import type { ProviderDeliveryView } from '#app/contracts/orders/sheet-views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { ContactLines, SheetLines } from './sheet-lines.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

type DeliveryProps = {
  readonly delivery: ProviderDeliveryView;
  /** One household buys alone. */
  readonly isAlone: boolean;
};

/** What households tell the provider to be served, and what the provider tells them. */
export function ProviderDelivery({ delivery, isAlone }: DeliveryProps) {
  const t = wordsFor(useT().providerOrders.sheets, isAlone);
  const { time, sheets, householdCount: all, isServed } = delivery;
  if (isServed && sheets.length === 0 && time === 'open') {
    return <Contact delivery={delivery} isAlone={isAlone} />;
  }
  return (
    <>
      <Section
        title={t.title}
        hint={time === 'open' && !isAlone ? t.count({ shown: sheets.length, all }) : undefined}
      >
        {time !== 'open' ? (
          <p className="muted">{time === 'not_yet' ? t.later : t.over}</p>
        ) : sheets.length === 0 ? (
          <p className="muted">{t.none}</p>
        ) : (
          <div className="stack">
            {sheets.map(({ householdName, ...sheet }, index) => (
              <Card key={index} className="stack">
                <h3 className="order-household">
                  <Avatar name={householdName} id={householdName} size="s" />
                  <span>{householdName}</span>
                </h3>
                <SheetLines sheet={sheet} />
              </Card>
            ))}
            <p className="muted small">{t.privacy}</p>
          </div>
        )}
      </Section>
      <Contact delivery={delivery} isAlone={isAlone} />
    </>
  );
}

function Contact({ delivery, isAlone }: DeliveryProps) {
  const t = wordsFor(useT().providerOrders.sheets, isAlone);
  const { orderId, contact, mayChangeContact } = delivery;
  if (contact === null && !mayChangeContact) return null;
  return (
    <Section title={t.contactTitle} hint={t.contactHint}>
      <Card className="stack">
        {contact === null ? (
          <p className="muted">{t.contactNone}</p>
        ) : (
          <ContactLines contact={contact} />
        )}
        {mayChangeContact && (
          <div>
            <LinkButton
              to={`/provider/orders/${orderId}/contact`}
              variant={contact === null ? 'soft' : 'quiet'}
            >
              {contact === null ? t.contactWrite : t.contactChange}
            </LinkButton>
          </div>
        )}
      </Card>
    </Section>
  );
}
