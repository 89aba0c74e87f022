import Heart from 'lucide-react/icons/heart';
import { lazy } from 'react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { LatePart } from '#app/components/late-part.tsx';
import { withReturn } from '#app/features/accounts/with-return.ts';
import { useT } from '#app/i18n/i18n.tsx';

type SaveServiceProps = {
  readonly slug: string;
  readonly isKept: boolean;
  readonly isGuest: boolean;
  readonly answer: unknown;
};

const SaveForm = lazy(async () => ({ default: (await import('./save-form.tsx')).SaveForm }));

/** Keeps a service to find it again, or no longer; who is not signed in does so first. */
export function SaveService({ slug, isKept, isGuest, answer }: SaveServiceProps) {
  const t = useT().service;
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
  const asYet = (
    <Button variant={isKept ? 'soft' : 'quiet'} size="s" icon={heart} disabled>
      {isKept ? t.saved : t.save}
    </Button>
  );
  return (
    <LatePart fallback={asYet}>
      <SaveForm isKept={isKept} answer={answer} heart={heart} />
    </LatePart>
  );
}
