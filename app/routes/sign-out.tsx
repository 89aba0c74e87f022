import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { signOut } from '#server/accounts/sign-out.server.ts';

/** Only a form signs out: a link could be loaded by any page. */
export function loader() {
  return redirect('/');
}

export async function action({ context }: ActionFunctionArgs) {
  await signOut(context.service);
  return redirect('/', { headers: { 'Set-Cookie': context.cookies.cleared() } });
}
