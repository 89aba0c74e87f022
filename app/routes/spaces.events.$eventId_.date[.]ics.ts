import type { LoaderFunctionArgs } from '@remix-run/node';

import { refuseLoader } from '#server/http/forms.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { exportEvent } from '#server/spaces/get-event.server.ts';

/** An event for a calendar program. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { service, locale, origin } = context;
  const eventId = routeParam(params, 'eventId');
  const file = await exportEvent(service, { eventId, locale, origin });
  if (!file.ok) return refuseLoader(file);
  return new Response(file.value, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="date.ics"',
      'Cache-Control': 'no-store',
    },
  });
}
