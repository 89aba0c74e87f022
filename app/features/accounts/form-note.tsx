import { Link } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { CONFIRM_PATH } from '#app/contracts/channels/confirm-path.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** The sentence above a form that came back, and the way to where it is put right; nothing when it did not. */
export function FormNote({ echo }: { readonly echo: FormEcho }) {
  const t = useT().components;
  if (echo.formError === null) return null;
  // The values are those of this very answer: a second refusal takes the focus again.
  return (
    <ErrorNote title={echo.formError}>
      {echo.formCode === 'address.unconfirmed' && <Link to={CONFIRM_PATH}>{t.confirmAddress}</Link>}
    </ErrorNote>
  );
}
