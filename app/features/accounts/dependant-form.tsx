import { Form } from '@remix-run/react';
import Accessibility from 'lucide-react/icons/accessibility';
import Baby from 'lucide-react/icons/baby';

import { Button, LinkButton } from '#app/components/button.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
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
};

/** Adds or changes a child or cared-for person. */
export function DependantForm({ dependant, answer, today }: DependantFormProps) {
  const t = useT().accounts.household;
  const sentAs = dependant
    ? { intent: 'edit-dependant', dependantId: dependant.id }
    : { intent: 'add-dependant' };
  const echo = useFormFailure(answer, sentAs);
  return (
    <Form method="post" className="form">
      <FormNote echo={echo} />
      {Object.entries(sentAs).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="form-row">
        <TextField
          label={t.firstName}
          name="firstName"
          autoComplete="off"
          maxLength={80}
          defaultValue={echo.value('firstName', dependant?.firstName)}
          error={echo.error('firstName')}
          required
        />
        <DateField
          label={t.birthDate}
          name="birthDate"
          min="1900-01-01"
          max={today}
          defaultValue={echo.value('birthDate', dependant?.birthDate)}
          error={echo.error('birthDate')}
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
      <div className="form-actions">
        <Button type="submit" variant={dependant ? 'primary' : 'quiet'}>
          {dependant ? t.save : t.add}
        </Button>
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
    </Form>
  );
}
