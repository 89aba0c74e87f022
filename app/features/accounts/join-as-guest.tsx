import { useLocation } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { withReturn } from './with-return.ts';

/** For a guest with an invite: make an account or sign in, then come back here. */
export function JoinAsGuest({ title }: { readonly title: string }) {
  const t = useT().groups.join;
  const { pathname } = useLocation();
  return (
    <Card className="stack">
      <div>
        <h2>{title}</h2>
        <p className="muted">{t.guestText}</p>
      </div>
      <div className="form-actions">
        <LinkButton to={withReturn('/sign-up', pathname)}>{t.signUp}</LinkButton>
        <LinkButton to={withReturn('/sign-in', pathname)} variant="quiet">
          {t.signIn}
        </LinkButton>
      </div>
    </Card>
  );
}
