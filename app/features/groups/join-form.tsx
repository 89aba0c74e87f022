import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Checkbox } from '#app/components/choices.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AccountView } from '#app/contracts/accounts/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { HouseholdFields } from '#app/features/accounts/household-fields.tsx';
import { useHouseholdDefaults } from '#app/features/accounts/use-household-defaults.ts';
import { useT } from '#app/i18n/i18n.tsx';

type JoinFormProps = {
  readonly answer: unknown;
  readonly person: Pick<AccountView, 'name' | 'municipio'>;
  /** Null for a person without a household, who makes it in the same step. */
  readonly householdName: string | null;
};

/** Accepts the group's rules and enters, as a household. */
export function JoinForm({ answer, person, householdName }: JoinFormProps) {
  const t = useT().groups.join;
  const echo = useFormFailure(answer);
  const defaults = useHouseholdDefaults(person);
  const isSending = useNavigation().state === 'submitting';
  return (
    <Card>
      <Form method="post" className="form">
        <FormNote echo={echo} />
        {householdName === null ? (
          <>
            <h2>{t.householdTitle}</h2>
            <p className="muted form-lead">{t.householdText}</p>
            <HouseholdFields echo={echo} defaults={defaults} />
          </>
        ) : (
          <p>{t.as({ name: householdName })}</p>
        )}
        <Checkbox
          label={t.agree}
          name="agrees"
          value="yes"
          defaultChecked={echo.value('agrees') === 'yes'}
          error={echo.error('agrees')}
          required
        />
        <Button type="submit" block pending={isSending} pendingLabel={t.pending}>
          {t.submit}
        </Button>
      </Form>
    </Card>
  );
}
