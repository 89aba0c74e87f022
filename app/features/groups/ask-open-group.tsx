import { Form, useNavigation } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AccountView } from '#app/contracts/accounts/views.ts';
import type { OpenGroupView } from '#app/contracts/groups/open-group-views.ts';
import { JOIN_MESSAGE_MAX_LENGTH } from '#app/domain/groups/join-request.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { HouseholdFields } from '#app/features/accounts/household-fields.tsx';
import { useHouseholdDefaults } from '#app/features/accounts/use-household-defaults.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { WithdrawForm } from './asked-groups.tsx';

type AskProps = {
  readonly group: OpenGroupView;
  readonly person: Pick<AccountView, 'name' | 'municipio'>;
  readonly answer: unknown;
};

/** What one can do about a group one does not know: ask, take it back, or go there. */
export function AskOpenGroup({ group, person, answer }: AskProps) {
  const t = useT().directory.ask;
  const { own, request, groupId, name } = group;
  if (own === 'in') {
    return (
      <Banner tone="success" title={t.isIn}>
        <LinkButton to={`/groups/${groupId}`} size="s">
          {t.toGroup}
        </LinkButton>
      </Banner>
    );
  }
  if (own === 'waiting' && request !== null) {
    return (
      <Card look="accent" className="stack is-tight">
        <p>
          <b>{t.waiting}</b>
        </p>
        <p className="muted small">{t.yours}</p>
        <blockquote className="asking-words" dir="auto">
          {request.message}
        </blockquote>
        <WithdrawForm
          requestId={request.id}
          groupName={name}
          returnTo={`/nearby/groups/${groupId}`}
        />
      </Card>
    );
  }
  if (request?.status === 'refused') return <Banner tone="info" title={t.refused} />;
  return <AskForm group={group} person={person} answer={answer} />;
}

function AskForm({ group, person, answer }: AskProps) {
  const t = useT().directory.ask;
  const echo = useFormFailure(answer, { intent: 'ask' });
  const defaults = useHouseholdDefaults(person);
  const isSending = useNavigation().state === 'submitting';
  return (
    <Card>
      <Form method="post" className="form">
        <FormNote echo={echo} />
        <FormKey />
        <input type="hidden" name="intent" value="ask" />
        {group.free === 0 && <p>{t.full}</p>}
        {!group.hasHousehold && (
          <>
            <p className="muted form-lead">{t.household}</p>
            <HouseholdFields
              echo={echo}
              defaults={defaults}
              municipio={defaults.municipio === null ? 'asked' : 'known'}
            />
          </>
        )}
        <TextArea
          label={t.message}
          hint={t.hint}
          {...echo.field('message')}
          rows={3}
          maxLength={JOIN_MESSAGE_MAX_LENGTH}
          required
        />
        <div className="form-actions">
          <Button type="submit" pending={isSending} pendingLabel={t.sending}>
            {t.send}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
