import { Form } from '@remix-run/react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { FourEyesForm } from '#app/components/four-eyes-form.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { SuspensionView } from '#app/contracts/qualification/views.ts';
import { REASON_LENGTH } from '#app/domain/qualification/suspension.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type PartProps = { readonly view: SuspensionView };

/** What hangs on a provider or a service, before it is taken off sale. */
export function SuspensionEffects({ view }: PartProps) {
  const { qualification, deals } = useT();
  const t = qualification.suspensions;
  const { orders, services, openOffers, openRequests } = view.effects;
  return (
    <Section title={t.effects}>
      <Card>
        <ul className="stack is-tight">
          {orders.length === 0 && <li>{t.noOrders}</li>}
          {orders.map(({ state, count }) => (
            <li key={state}>{t.orders({ count, state: deals.orders[state] })}</li>
          ))}
          {orders.length > 0 && <li>{t.ordersStay}</li>}
          {services > 0 && <li>{t.services({ count: services })}</li>}
          {openRequests > 0 && <li>{t.requests({ count: openRequests })}</li>}
          {openOffers > 0 && <li>{t.offers({ count: openOffers })}</li>}
        </ul>
      </Card>
    </Section>
  );
}

/** An officer asks, with a reason. */
export function AskSuspension({ view, answer }: PartProps & { readonly answer: unknown }) {
  const t = useT().qualification;
  const echo = useFormFailure(answer, { intent: 'ask' });
  const { action, isOwnProvider, asked } = view;
  if (isOwnProvider) {
    return (
      <Banner tone="info" title={t.check.ownTitle}>
        {t.codes['sheet.own_provider']}
      </Banner>
    );
  }
  if (action === null) return asked ? null : <p className="muted">{t.suspensions.none}</p>;
  return (
    <Section title={t.suspensions.askTitle[action]} hint={t.suspensions.askText}>
      <Form method="post" className="form">
        <FormKey />
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <TextArea
          label={t.suspensions.reason}
          hint={t.suspensions.reasonHint}
          {...echo.field('reason')}
          maxLength={REASON_LENGTH}
          required
        />
        <div>
          <Button type="submit" variant="danger" name="intent" value="ask">
            {t.suspensions.ask[action]}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** What another officer asked, and the answer to it. */
export function AnswerSuspension({ view, answer }: PartProps & { readonly answer: unknown }) {
  const t = useT().qualification.suspensions;
  const locale = useLocale();
  const { asked, isOwnProvider, now } = view;
  const echo = useFormFailure(answer, { suspensionId: asked?.suspensionId ?? '' });
  if (!asked) return null;
  const { suspensionId, action, reason, by, at, isOwn } = asked;
  return (
    <Section
      title={t.askedTitle[action]}
      hint={t.askedBy({ by, when: formatDateTime(at, locale, now) })}
    >
      <Card className="stack">
        <p className="as-typed">{reason}</p>
        {isOwn && <p className="muted">{t.ownText}</p>}
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        {!isOwnProvider && (
          <FourEyesForm name="suspensionId" id={suspensionId} isOwn={isOwn} words={t} />
        )}
      </Card>
    </Section>
  );
}
