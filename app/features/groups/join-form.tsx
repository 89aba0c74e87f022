import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Checkbox } from '#app/components/choices.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AccountView } from '#app/contracts/accounts/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { JOIN_MESSAGE_MAX_LENGTH } from '#app/domain/groups/join-request.ts';
import { HouseholdFields } from '#app/features/accounts/household-fields.tsx';
import { useHouseholdDefaults } from '#app/features/accounts/use-household-defaults.ts';
import { useT } from '#app/i18n/i18n.tsx';

type JoinFormProps = {
  readonly answer: unknown;
  readonly person: Pick<AccountView, 'name' | 'municipio'>;
  /** Null for a person without a household, who makes it in the same step. */
  readonly householdName: string | null;
  /** `ask`: an organiser confirms who comes in. */
  readonly intent: 'join' | 'ask';
};

/** Accepts the group's rules and enters as a household, or asks to be let in. */
export function JoinForm({ answer, person, householdName, intent }: JoinFormProps) {
  const t = useT().groups.join;
  const echo = useFormFailure(answer);
  const defaults = useHouseholdDefaults(person);
  const isSending = useNavigation().state === 'submitting';
  return (
    <Card>
      <Form method="post" className="form">
        <FormNote echo={echo} />
        <input type="hidden" name="intent" value={intent} />
        {householdName === null ? (
          <>
            <h2>{t.householdTitle}</h2>
            <p className="muted form-lead">{t.householdText}</p>
            <HouseholdFields
              echo={echo}
              defaults={defaults}
              municipio={defaults.municipio === null ? 'asked' : 'known'}
            />
          </>
        ) : (
          <p>
            {intent === 'ask' ? t.askAs({ name: householdName }) : t.as({ name: householdName })}
          </p>
        )}
        {intent === 'ask' ? (
          <TextArea
            label={t.message}
            hint={t.messageHint}
            {...echo.field('message')}
            rows={2}
            maxLength={JOIN_MESSAGE_MAX_LENGTH}
            required
          />
        ) : (
          <Checkbox
            label={t.agree}
            name="agrees"
            value="yes"
            defaultChecked={echo.value('agrees') === 'yes'}
            error={echo.error('agrees')}
            required
          />
        )}
        <Button type="submit" block pending={isSending} pendingLabel={t.pending}>
          {intent === 'ask' ? t.ask : t.submit}
        </Button>
      </Form>
    </Card>
  );
}
