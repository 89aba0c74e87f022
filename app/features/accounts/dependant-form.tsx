import { Form } from '@remix-run/react';
import Accessibility from 'lucide-react/icons/accessibility';
import Baby from 'lucide-react/icons/baby';
import type { ReactNode } from 'react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FormKey } from '#app/components/form-key.tsx';
import type { DependantView } from '#app/contracts/accounts/views.ts';
import { DEPENDANT_KINDS } from '#app/domain/accounts/profile.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { FormNote } from './form-note.tsx';

const ICONS = { minor: Baby, assisted: Accessibility } as const;

type DependantFormProps = {
  /** The one to change; absent for a new one. */
  readonly dependant?: DependantView | undefined;
  readonly answer: unknown;
  /** Latest birth date, today in Milan. */
  readonly today: string;
  /** Another way to send it, after the button that adds. */
  readonly more?: ReactNode;
};

/** Adds or changes a child or cared-for person. */
export function DependantForm({ dependant, answer, today, more }: DependantFormProps) {
  const intent = dependant ? 'edit-dependant' : 'add-dependant';
  const sent = useFormFailure(
    answer,
    dependant ? { intent, dependantId: dependant.id } : { intent },
  );
  const leaving = useFormFailure(answer, { intent: 'leave-home' });
  const echo = leaving.hasFailed ? leaving : sent;
  return (
    <Form method="post" className="form">
      <FormKey />
      <FormNote echo={echo} />
      {dependant && <input type="hidden" name="dependantId" value={dependant.id} />}
      <DependantFields dependant={dependant} today={today} echo={echo} />
      <DependantButtons dependant={dependant} intent={intent} more={more} />
    </Form>
  );
}

function DependantFields(
  props: Pick<DependantFormProps, 'dependant' | 'today'> & {
    readonly echo: ReturnType<typeof useFormFailure>;
  },
) {
  const { dependant, today, echo } = props;
  const t = useT().accounts.household;
  return (
    <>
      <div className="form-row">
        <TextField
          label={t.firstName}
          {...echo.field('firstName', dependant?.firstName)}
          autoComplete="off"
          maxLength={80}
          required
        />
        <DateField
          label={t.birthDate}
          {...echo.field('birthDate', dependant?.birthDate)}
          min="1900-01-01"
          max={today}
          required
        />
      </div>
      <RadioCards
        legend={t.kind}
        name="kind"
        value={echo.value('kind', dependant?.kind ?? 'minor')}
        error={echo.error('kind')}
        options={DEPENDANT_KINDS.map((kind) => {
          const Icon = ICONS[kind];
          return {
            value: kind,
            label: t.kinds[kind],
            hint: t.kindHints[kind],
            icon: <Icon aria-hidden />,
          };
        })}
      />
    </>
  );
}

function DependantButtons(
  props: Pick<DependantFormProps, 'dependant' | 'more'> & { readonly intent: string },
) {
  const { dependant, intent, more } = props;
  const t = useT().accounts.household;
  return (
    <div className="form-actions">
      {/* The first button is the one that Enter presses. */}
      <Button type="submit" name="intent" value={intent} variant={dependant ? 'primary' : 'quiet'}>
        {dependant ? t.save : t.add}
      </Button>
      {more}
      {dependant && (
        <>
          <LinkButton to="/household" variant="quiet" preventScrollReset>
            {t.cancel}
          </LinkButton>
          <Button
            type="submit"
            name="intent"
            value="remove-dependant"
            variant="danger"
            formNoValidate
          >
            {t.remove({ name: dependant.firstName })}
          </Button>
        </>
      )}
    </div>
  );
}
