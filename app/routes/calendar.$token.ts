import type { LoaderFunctionArgs } from '@remix-run/node';

import { readCalendarFeed } from '#server/channels/read-calendar-feed.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

/** A person's agenda for a calendar program, by its secret address. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const token = routeParam(params, 'token');
  const file = await readCalendarFeed(context.service, { token, origin: context.origin });
  if (!file.ok) return refuseLoader(file);
  return new Response(file.value, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="cortile.ics"',
      'X-Robots-Tag': 'noindex',
    },
  });
}
