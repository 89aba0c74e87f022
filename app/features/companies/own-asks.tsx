import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { OwnAskView } from '#app/contracts/companies/join-company-views.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What somebody asked companies and what they answered; what waits can be taken back. */
export function OwnAsks({ asks }: { readonly asks: readonly OwnAskView[] }) {
  return (
    <ul className="stack">
      {asks.map((ask) => (
        <Card key={ask.askId} as="li" className="stack is-tight">
          <OwnAsk ask={ask} />
        </Card>
      ))}
    </ul>
  );
}

/** One ask. */
export function OwnAsk({ ask }: { readonly ask: OwnAskView }) {
  const t = useT().employment;
  const locale = useLocale();
  const isPending = useNavigation().formData?.get('askId') === ask.askId;
  return (
    <>
      <div className="row">
        <b dir="auto">{ask.company}</b>
        <Pill tone={ask.status === 'waiting' ? 'new' : 'neutral'}>{t.states[ask.status]}</Pill>
      </div>
      <p className="muted small">
        {t.askedAt({ at: formatDateTime(ask.askedAt, locale) })}
        {ask.staffNumber !== '' && <> · {t.withNumber({ number: ask.staffNumber })}</>}
      </p>
      {ask.words !== '' && <p dir="auto">{ask.words}</p>}
      {ask.status === 'waiting' && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="askId" value={ask.askId} />
          <Button
            type="submit"
            name="intent"
            value="withdraw"
            variant="quiet"
            size="s"
            pending={isPending}
          >
            {t.withdraw}
          </Button>
        </Form>
      )}
    </>
  );
}
