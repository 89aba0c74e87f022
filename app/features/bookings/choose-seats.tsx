import { Form, useNavigation } from '@remix-run/react';
import Timer from 'lucide-react/icons/timer';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import type { EditionPageView } from '#app/contracts/bookings/views.ts';
import { HOLD_MINUTES } from '#app/domain/bookings/seats.ts';
import { codeText } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** For whom seats are wanted; the button holds them while the price is looked at (SEA1). */
export function ChooseSeats({
  page,
  answer,
}: {
  readonly page: EditionPageView;
  readonly answer: unknown;
}) {
  const t = useT().seats.choose;
  const echo = useFormFailure(answer, { intent: 'hold' });
  const isSending = useNavigation().formData?.get('intent') === 'hold';
  const isHeld = page.edition.own !== null && page.edition.own.kind !== 'waiting';
  return (
    <Section title={t.title} hint={t.hint}>
      <Card>
        <Form method="post" replace preventScrollReset className="form">
          {echo.formError !== null && <ErrorNote title={echo.formError} />}
          <FormKey />
          <input type="hidden" name="intent" value="hold" />
          <ForWhom page={page} echo={echo} />
          <p className="field-hint">{t.holdHint({ minutes: HOLD_MINUTES })}</p>
          <Button
            type="submit"
            block
            variant={isHeld ? 'soft' : 'primary'}
            icon={<Timer aria-hidden />}
            pending={isSending}
            pendingLabel={t.holding}
          >
            {isHeld ? t.change : t.hold}
          </Button>
        </Form>
      </Card>
    </Section>
  );
}

/** Who of the household seats are for; those they cannot be for say why. */
export function ForWhom({
  page: { beneficiaries, chosen },
  echo,
}: {
  readonly page: EditionPageView;
  readonly echo: FormEcho;
}) {
  const t = useT();
  const typed = echo.value('beneficiaries[]', chosen.beneficiaries.join(', '));
  return (
    <CheckGroup
      legend={t.seats.choose.forWhom}
      name="beneficiaries[]"
      options={beneficiaries.map(({ id, name, refusal }) => ({
        value: id,
        label: name ?? t.seats.choose.household,
        hint: refusal ? codeText(t, refusal.code, refusal.details) : undefined,
        disabled: refusal !== null,
      }))}
      values={typed === '' ? [] : typed.split(', ')}
      error={echo.error('beneficiaries')}
    />
  );
}
