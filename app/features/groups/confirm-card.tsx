import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** A step that is hard to undo and is asked about first. */
export type Confirmation =
  | { readonly intent: 'remove'; readonly householdId: string; readonly householdName: string }
  | { readonly intent: 'leave' }
  | { readonly intent: 'archive' };

type ConfirmCardProps = {
  readonly confirmation: Confirmation;
  readonly answer: unknown;
  /** Where "no" leads. */
  readonly backTo: string;
};

/** Asks once more at the top of the page, where no dialog and no script are needed. */
export function ConfirmCard({ confirmation, answer, backTo }: ConfirmCardProps) {
  const t = useT().groups.members;
  const { intent } = confirmation;
  const echo = useFormFailure(answer, { intent });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = {
    remove: {
      title: t.removeTitle({ name: intent === 'remove' ? confirmation.householdName : '' }),
      text: t.removeText,
      yes: t.removeYes,
    },
    leave: { title: t.leaveTitle, text: t.leaveText, yes: t.leaveYes },
    archive: { title: t.archiveTitle, text: t.archiveText, yes: t.archiveYes },
  }[intent];
  return (
    <Card as="section" className="confirm-card">
      <Form method="post" className="stack">
        <FormNote echo={echo} />
        <FormKey />
        <input type="hidden" name="intent" value={intent} />
        {intent === 'remove' && (
          <input type="hidden" name="householdId" value={confirmation.householdId} />
        )}
        <h2 ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <p>{words.text}</p>
        <div className="form-actions">
          <Button type="submit" variant="danger">
            {words.yes}
          </Button>
          <LinkButton to={backTo} variant="quiet">
            {t.cancel}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
