import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { useT } from '#app/i18n/i18n.tsx';

type SaveFormProps = {
  readonly isKept: boolean;
  readonly answer: unknown;
  readonly heart: ReactNode;
};

/** The form of the button, with what went wrong below: a guest's page does without. */
export function SaveForm({ isKept, answer, heart }: SaveFormProps) {
  const t = useT().service;
  const intent = isKept ? 'unsave' : 'save';
  const echo = useFormFailure(answer, { intent });
  const isPending = useNavigation().formData?.get('intent') === intent;
  return (
    <Form method="post" preventScrollReset className="save-service">
      <input type="hidden" name="intent" value={intent} />
      <Button
        type="submit"
        variant={isKept ? 'soft' : 'quiet'}
        size="s"
        pending={isPending}
        icon={heart}
      >
        {isKept ? t.saved : t.save}
        {isKept && <span className="sr">, {t.unsave}</span>}
      </Button>
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
    </Form>
  );
}
