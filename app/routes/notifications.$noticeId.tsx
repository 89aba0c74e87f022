import { redirect, type LoaderFunctionArgs } from '@remix-run/node';

import { refuseLoader } from '#server/http/forms.server.ts';
import { ownPath, requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { openNotice } from '#server/notifications/open-notice.server.ts';

/** Follows a notice to its action. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const opened = await openNotice(context.service, { noticeId: routeParam(params, 'noticeId') });
  if (!opened.ok) return refuseLoader(opened);
  return redirect(ownPath(opened.value.href, '/notifications'));
}
