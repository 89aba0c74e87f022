import { useRouteLoaderData } from '@remix-run/react';

import { FORM_KEY_FIELD } from '#app/contracts/form-key.ts';

/**
 * Tells this form of this page from all others, so that it makes one thing however often it is
 * pressed. The page's frame mints a new key after every form that was carried out.
 */
export function FormKey() {
  const frame = useRouteLoaderData<{ readonly formKey: string }>('root');
  return frame && <input type="hidden" name={FORM_KEY_FIELD} value={frame.formKey} />;
}
