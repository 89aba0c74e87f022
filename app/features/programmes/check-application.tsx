import { Form } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ApplicationCheckView } from '#app/contracts/programmes/application-views.ts';
import { APPLICATION_LIMITS } from '#app/domain/programmes/application.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type Props = { readonly view: ApplicationCheckView };

/** Who applies, and what is declared while it is kept (E2). */
export function ApplicationFacts({ view }: Props) {
  const texts = useT().applications;
  const t = texts.check;
  const locale = useLocale();
  const { declared, age, municipio, iseeKind, iseeExpiresOn, documents, words } = view;
  const worth = (band: number | null, cents: number | null) =>
    band === null || cents === null ? '' : t.bandWorth({ band, value: formatEuro(cents, locale) });
  return (
    <Section title={t.declared}>
      <Card className="stack">
        <MoneyList
          rows={[
            { label: t.age, text: texts.queue.age({ age }) },
            { label: t.municipio, text: municipio },
            { label: t.iseeKind, text: texts.iseeKinds[iseeKind] },
            { label: t.until, text: formatDay(iseeExpiresOn, locale) },
            ...(declared
              ? [
                  { label: t.isee, cents: declared.iseeCents },
                  { label: t.protocol, text: declared.protocol },
                  { label: t.band, text: worth(declared.band, declared.valueCents) },
                ]
              : view.band === null
                ? []
                : [{ label: t.band, text: worth(view.band, view.valueCents) }]),
          ]}
        />
        {!declared && !view.isOwn && <p className="muted small">{t.erased}</p>}
        {documents.length > 0 && (
          <div>
            <b>{t.documents}</b>
            <ul>
              {documents.map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </div>
        )}
        {words !== '' && (
          <div>
            <b>{t.said}</b>
            <p className="as-typed" dir="auto">
              {words}
            </p>
          </div>
        )}
      </Card>
    </Section>
  );
}

/** What an officer does with it: in hand, verified, to complete, not accepted. */
export function CheckApplication({ view, answer }: Props & { readonly answer: unknown }) {
  const t = useT().applications;
  if (view.isOwn) return <Banner tone="info">{t.queue.ownText}</Banner>;
  return (
    <>
      <ToIssue view={view} />
      <Verify view={view} answer={answer} />
      <AnswerApplication view={view} answer={answer} />
    </>
  );
}

/** The way from what was verified to where its voucher is given. */
function ToIssue({ view }: Props) {
  const t = useT().applications.check;
  if (!view.mayIssue) return null;
  const address = `/city/programmes/${view.programmeId}/applications?show=to_issue`;
  return (
    <Banner
      tone="success"
      title={t.toIssue}
      action={<LinkButton to={address}>{t.issue}</LinkButton>}
    />
  );
}

function Verify({ view, answer }: Props & { readonly answer: unknown }) {
  const t = useT().applications.check;
  const echo = useFormFailure(answer, { intent: 'verify' });
  const take = useFormFailure(answer, { intent: 'take' });
  const { version, mayTake, mayVerify, iseeExpiresOn } = view;
  if (!mayVerify) return null;
  return (
    <Section title={t.verifyTitle} hint={t.verifyText}>
      {mayTake && (
        <Form method="post" className="form">
          <FormKey />
          <FormNote echo={take} />
          <input type="hidden" name="version" value={version} />
          <p className="muted">{t.takeText}</p>
          <div>
            <Button type="submit" variant="soft" name="intent" value="take">
              {t.take}
            </Button>
          </div>
        </Form>
      )}
      <Form method="post" className="form">
        <FormKey />
        <FormNote echo={echo} />
        <input type="hidden" name="version" value={version} />
        <DateField
          label={t.until}
          hint={t.untilHint}
          {...echo.field('iseeExpiresOn', iseeExpiresOn)}
        />
        <div>
          <Button type="submit" name="intent" value="verify">
            {t.verify}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function AnswerApplication({ view, answer }: Props & { readonly answer: unknown }) {
  const t = useT().applications.check;
  const back = useFormFailure(answer, { intent: 'give_back' });
  const refused = useFormFailure(answer, { intent: 'refuse' });
  const echo = refused.hasFailed ? refused : back;
  const { version, mayGiveBack, mayRefuse } = view;
  if (!mayGiveBack && !mayRefuse) return null;
  return (
    <Section title={t.answer} hint={t.refuseText}>
      <Form method="post" className="form">
        <FormKey />
        <FormNote echo={echo} />
        <input type="hidden" name="version" value={version} />
        <TextArea label={t.words} {...echo.field('words')} maxLength={APPLICATION_LIMITS.words} />
        <div className="form-actions">
          {mayGiveBack && (
            <Button type="submit" variant="soft" name="intent" value="give_back">
              {t.giveBack}
            </Button>
          )}
          {mayRefuse && (
            <Button type="submit" variant="danger" name="intent" value="refuse">
              {t.refuse}
            </Button>
          )}
        </div>
      </Form>
    </Section>
  );
}
