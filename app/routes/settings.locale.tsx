import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { localeSchema } from '#app/contracts/accounts/schemas.ts';
import { fail } from '#app/domain/result.ts';
import { localeCookie } from '#server/accounts/locale-cookie.ts';
import { savePreferences } from '#server/accounts/save-preferences.server.ts';
import { parseForm, refuseLoader } from '#server/http/forms.server.ts';
import { ownPath } from '#server/http/require-person.server.ts';

export function loader() {
  return redirect('/');
}

/** Changes the language of this browser, and of the account when somebody is signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, localeSchema);
  if (!form.ok) return refuseLoader(fail(form.response.formError ?? 'form.invalid'));
  const { locale, returnTo } = form.value;
  if (context.service.actor.kind === 'person') await savePreferences(context.service, { locale });
  return redirect(ownPath(returnTo, '/'), {
    headers: { 'Set-Cookie': localeCookie(locale, context) },
  });
}
