import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { FourEyesForm } from '#app/components/four-eyes-form.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ProgrammePageView } from '#app/contracts/programmes/views.ts';
import { FUNDING_REASON_LENGTH } from '#app/domain/programmes/funding.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDateTime, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type Props = { readonly view: ProgrammePageView; readonly answer: unknown };

/** What one officer asked for a programme, and the answer of another (PRG4). */
export function AskedFunding({ view, answer }: Props) {
  const t = useT().programmes.page;
  const locale = useLocale();
  const { asked, now } = view;
  const echo = useFormFailure(answer, { fundingId: asked?.fundingId ?? '' });
  if (!asked) return null;
  const { fundingId, kind, amountCents, reason, by, at, isOwn } = asked;
  return (
    <Section
      title={t.askedTitle[kind]({ amount: formatEuro(amountCents, locale) })}
      hint={t.askedBy({ by, when: formatDateTime(at, locale, now) })}
    >
      <Card className="stack">
        {reason !== '' && <p className="as-typed">{reason}</p>}
        {isOwn && <p className="muted">{t.ownText}</p>}
        <FormNote echo={echo} />
        <FourEyesForm name="fundingId" id={fundingId} isOwn={isOwn} words={t} />
      </Card>
    </Section>
  );
}

/** An officer asks for the first money of a draft, or for more (PRG4). */
export function AskFunding({ view, answer }: Props) {
  const t = useT().programmes.page;
  const isDraft = view.state === 'draft';
  const intent = isDraft ? 'ask-open' : 'ask-raise';
  const echo = useFormFailure(answer, { intent });
  if (view.asked || (view.hasEnded && !isDraft)) return null;
  return (
    <Section
      title={isDraft ? t.askOpen : t.askRaise}
      hint={isDraft ? t.askOpenText : t.askRaiseText}
    >
      <Form method="post" className="form">
        <FormKey />
        <FormNote echo={echo} />
        {!isDraft && (
          <>
            <MoneyField label={t.amount} {...echo.field('amount')} />
            <TextArea
              label={t.reason}
              {...echo.field('reason')}
              maxLength={FUNDING_REASON_LENGTH}
            />
          </>
        )}
        <div>
          <Button type="submit" name="intent" value={intent} variant={isDraft ? 'primary' : 'soft'}>
            {isDraft ? t.askOpen : t.askRaise}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** An officer closes a programme to applications, or opens it again (PRG1). */
export function MoveProgramme({ view, answer }: Props) {
  const t = useT().programmes.page;
  const intent = view.state === 'open' ? 'close' : 'reopen';
  const echo = useFormFailure(answer, { intent });
  if (view.state === 'draft' || view.hasEnded) return null;
  return (
    <Section title={t.closing} hint={intent === 'close' ? t.closeText : undefined}>
      <Form method="post" className="form">
        <FormKey />
        <FormNote echo={echo} />
        <div>
          <Button type="submit" name="intent" value={intent} variant="quiet">
            {t[intent]}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
