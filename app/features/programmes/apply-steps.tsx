import { Form, useNavigation } from '@remix-run/react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Checkbox, RadioCards } from '#app/components/choices.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ApplyView, DeclaredView } from '#app/contracts/programmes/application-views.ts';
import { CONSENTS, type IseeKind } from '#app/domain/programmes/application.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { IseeFields } from './isee-fields.tsx';

/** What was typed in the steps before. */
export type TypedApplication = {
  readonly dependantId: string;
  readonly isee: string;
  readonly iseeKind: IseeKind;
  readonly protocol: string;
};

/** First step: for whom. A GET form, so that the next step has an address. */
export function WhoStep({ view }: { readonly view: ApplyView }) {
  const t = useT().applications.apply;
  const first = view.people.find(({ standing }) => standing === 'may');
  if (!first) {
    return (
      <EmptyState
        level={2}
        title={t.nobody}
        text={t.nobodyText}
        action={<LinkButton to="/household">{t.household}</LinkButton>}
      />
    );
  }
  return (
    <Form method="get" className="form">
      <RadioCards
        legend={t.who}
        name="for"
        required
        value={first.dependantId}
        options={view.people.map(({ dependantId, name, standing }) => ({
          value: dependantId,
          label: name,
          disabled: standing !== 'may',
          hint: standing === 'taken' ? t.taken : standing === 'not_for' ? t.notFor : undefined,
        }))}
      />
      <div className="form-actions">
        <Button type="submit">{t.next}</Button>
      </div>
    </Form>
  );
}

/** Second step: the ISEE and the protocol of its DSU. */
export function IseeStep(props: {
  readonly dependantId: string;
  readonly exampleProtocol: string;
  readonly answer: unknown;
}) {
  const { dependantId, exampleProtocol, answer } = props;
  const t = useT().applications.apply;
  const echo = useFormFailure(answer);
  const isPending = useNavigation().formMethod === 'POST';
  return (
    <Form method="post" className="form">
      <FormNote echo={echo} />
      <input type="hidden" name="dependantId" value={dependantId} />
      <IseeFields
        echo={echo}
        exampleProtocol={exampleProtocol}
        typed={{ isee: '', iseeKind: 'ordinary', protocol: '' }}
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="declare" pending={isPending}>
          {t.next}
        </Button>
      </div>
    </Form>
  );
}

/** Third step: what was declared, what it would be worth, and the consents. */
export function SendStep(props: {
  readonly declared: DeclaredView;
  readonly typed: TypedApplication;
  readonly back: string;
  readonly answer: unknown;
}) {
  const { declared, typed, back, answer } = props;
  const { apply: t, iseeKinds } = useT().applications;
  const locale = useLocale();
  const echo = useFormFailure(answer, { intent: 'send' });
  const isPending = useNavigation().formMethod === 'POST';
  return (
    <Section title={t.review}>
      <Card className="stack">
        <MoneyList
          rows={[
            { label: t.forWhom, text: declared.holder },
            { label: t.isee, text: typed.isee },
            { label: t.iseeKind, text: iseeKinds[typed.iseeKind] },
            { label: t.protocol, text: declared.protocol },
          ]}
          total={{ label: t.worth, cents: declared.valueCents }}
        />
        <p className="muted">
          {t.iseeUntil({ day: formatDay(declared.expiresOn, locale) })}. {t.privacy}
        </p>
      </Card>
      <Form method="post" className="form">
        <FormKey />
        <FormNote echo={echo} />
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="field-label">{t.consents}</legend>
          {CONSENTS.map((name) => (
            <Checkbox
              key={name}
              label={t[name]}
              name={name}
              value="yes"
              defaultChecked={echo.value(name) === 'yes'}
              error={echo.error(name)}
            />
          ))}
        </fieldset>
        <div className="form-actions">
          <Button
            type="submit"
            name="intent"
            value="send"
            pending={isPending}
            pendingLabel={t.sending}
          >
            {t.send}
          </Button>
          <LinkButton to={back} variant="quiet">
            {t.back}
          </LinkButton>
        </div>
      </Form>
    </Section>
  );
}
