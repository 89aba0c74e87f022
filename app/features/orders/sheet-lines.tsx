import type { ReactNode } from 'react';

import { PhoneLink } from '#app/components/phone-link.tsx';
import type { ContactView, SheetView } from '#app/contracts/orders/sheet-views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** A household's sheet, line by line: for whom, where, whom to call, what to mind. */
export function SheetLines({ sheet }: { readonly sheet: SheetView }) {
  const t = useT().orders.sheets.own;
  const { beneficiaries, place, phone, goodToKnow } = sheet;
  return (
    <dl className="order-facts">
      <Line label={t.who}>
        {beneficiaries.length === 0 ? (
          <span className="muted">{t.nobody}</span>
        ) : (
          <ul>
            {beneficiaries.map((one, index) => (
              <li key={index}>{t.whoOne(one)}</li>
            ))}
          </ul>
        )}
      </Line>
      <Line label={t.place}>{place || <NotGiven />}</Line>
      <Line label={t.phone}>{phone === '' ? <NotGiven /> : <PhoneLink number={phone} />}</Line>
      <Line label={t.goodToKnow}>
        {goodToKnow === '' ? <NotGiven /> : <span className="order-words-kept">{goodToKnow}</span>}
      </Line>
    </dl>
  );
}

/** Whom households find at the provider; what was left empty is left out. */
export function ContactLines({ contact }: { readonly contact: ContactView }) {
  const t = useT().orders.sheets.contact;
  return (
    <dl className="order-facts">
      <Line label={t.name}>{contact.name}</Line>
      <Line label={t.phone}>
        <PhoneLink number={contact.phone} />
      </Line>
      {contact.place !== '' && <Line label={t.place}>{contact.place}</Line>}
      {contact.carer !== '' && <Line label={t.carer}>{contact.carer}</Line>}
    </dl>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function NotGiven() {
  return <span className="muted">{useT().orders.sheets.own.notGiven}</span>;
}
