import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { PhoneLink } from '#app/components/phone-link.tsx';
import type { DeliveryView } from '#app/contracts/orders/sheet-views.ts';
import type { Locale } from '#app/i18n/dictionary.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { ContactLines, SheetLines } from './sheet-lines.tsx';

type DeliverySheetProps = {
  readonly delivery: DeliveryView;
  /** The household bought alone. */
  readonly isAlone: boolean;
};

/** What the provider reads of the own household, said plainly, and whom to call there. */
export function DeliverySheet({ delivery, isAlone }: DeliverySheetProps) {
  const t = useT().orders.sheets;
  const { time, contact, officePhone, mayChange } = delivery;
  return (
    <>
      {time === 'open' && (contact !== null || mayChange) && (
        <Section title={t.contact.title} hint={t.contact.hint}>
          {contact === null ? (
            <p className="muted">{t.contact.none}</p>
          ) : (
            <Card>
              <ContactLines contact={contact} />
            </Card>
          )}
          <p>
            {t.contact.office} <PhoneLink number={officePhone} />
          </p>
        </Section>
      )}
      <OwnSheet delivery={delivery} isAlone={isAlone} />
      <OwnNumbers numbers={delivery.numbers} />
    </>
  );
}

/** What the register of attendance calls whom it does not name (R4). */
function OwnNumbers({ numbers }: Pick<DeliveryView, 'numbers'>) {
  const t = useT().orders.sheets.numbers;
  if (numbers.length === 0) return null;
  return (
    <Section title={t.title} hint={t.hint}>
      <Card>
        <ul>
          {numbers.map(({ place, name }) => (
            <li key={place}>
              {name ?? t.household}: <b>{t.place({ place })}</b>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function OwnSheet({ delivery, isAlone }: DeliverySheetProps) {
  const t = useT().orders.sheets.own;
  const locale = useLocale();
  const { orderId, sheet, mayChange, lookedOn, time, reach } = delivery;
  // Of what is over, nothing is asked for any more.
  if (time === 'over' || (sheet === null && !mayChange)) return null;
  return (
    <Section title={t.title} hint={isAlone ? t.hintAlone : t.hint}>
      <Card className="stack">
        <p>{isAlone && time === 'not_yet' ? t.notYetAlone : whoReadsIt(delivery, t, locale)}</p>
        {sheet === null ? (
          <p className="muted">{whatIsMissing(delivery, t)}</p>
        ) : (
          <SheetLines sheet={sheet} />
        )}
        {sheet !== null && lookedOn !== null && (
          <p className="muted small">{t.looked({ day: formatDay(lookedOn, locale) })}</p>
        )}
        {mayChange && (reach !== 'withheld' || sheet !== null || time === 'not_yet') && (
          <div>
            <LinkButton
              to={`/orders/${orderId}/sheet`}
              variant={sheet === null && reach !== 'withheld' ? 'primary' : 'quiet'}
            >
              {sheet === null ? t.write : t.change}
            </LinkButton>
          </div>
        )}
      </Card>
    </Section>
  );
}

/** What the provider does not know yet: where, it may read in the request already. */
function whatIsMissing(
  { isNamed, isPlaceRead }: DeliveryView,
  t: ReturnType<typeof useT>['orders']['sheets']['own'],
): string {
  return t[isNamed ? 'nameOnly' : 'none'][isPlaceRead ? 'placed' : 'unplaced'];
}

function whoReadsIt(
  { time, reach, sheet, readUntil }: DeliveryView,
  t: ReturnType<typeof useT>['orders']['sheets']['own'],
  locale: Locale,
): string {
  // Before the last yes the sums may still change, and with them who may be named.
  if (time === 'not_yet') return reach === 'withheld' ? t.notYetWithheld : t.notYet;
  if (reach === 'withheld') return t.withheld;
  if (readUntil !== null) return t.openUntil({ day: formatDay(readUntil, locale) });
  if (reach === 'tells') return sheet === null ? t.tellsEmpty : t.tells;
  return sheet === null ? t.openEmpty : t.open;
}
