import { Form, useNavigation } from '@remix-run/react';
import Heart from 'lucide-react/icons/heart';

import { Button, LinkButton } from '#app/components/button.tsx';
import { ErrorNote } from '#app/components/banner.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { withReturn } from '#app/features/accounts/with-return.ts';
import { useT } from '#app/i18n/i18n.tsx';

type SaveServiceProps = {
  readonly slug: string;
  readonly isKept: boolean;
  readonly isGuest: boolean;
  readonly answer: unknown;
};

/** Keeps a service to find it again, or no longer; who is not signed in does so first. */
export function SaveService({ slug, isKept, isGuest, answer }: SaveServiceProps) {
  const t = useT().catalogue.service;
  const intent = isKept ? 'unsave' : 'save';
  const echo = useFormFailure(answer, { intent });
  const isPending = useNavigation().formData?.get('intent') === intent;
  const heart = <Heart aria-hidden className={isKept ? 'heart is-full' : 'heart'} />;
  if (isGuest) {
    return (
      <LinkButton
        to={withReturn('/sign-in', `/services/${slug}`)}
        variant="quiet"
        size="s"
        icon={heart}
      >
        {t.save}
      </LinkButton>
    );
  }
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
