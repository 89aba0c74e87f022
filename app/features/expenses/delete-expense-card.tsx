import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** Asks once more before an expense is taken away, where no dialog and no script are needed. */
export function DeleteExpenseCard(props: {
  readonly version: number;
  readonly backTo: string;
  readonly answer: unknown;
}) {
  const t = useT().expenses.detail;
  const { version, backTo, answer } = props;
  const echo = useFormFailure(answer, { intent: 'delete' });
  const isSending = useNavigation().state === 'submitting';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card as="section" className="confirm-card">
      <Form method="post" className="stack">
        <FormNote echo={echo} />
        <input type="hidden" name="intent" value="delete" />
        <input type="hidden" name="version" value={version} />
        <h2 ref={heading} tabIndex={-1}>
          {t.removeTitle}
        </h2>
        <p>{t.removeText}</p>
        <div className="form-actions">
          <Button type="submit" variant="danger" pending={isSending} pendingLabel={t.removing}>
            {t.remove}
          </Button>
          <LinkButton to={backTo} variant="quiet">
            {t.keep}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
