import type { LoaderFunctionArgs } from '@remix-run/node';

import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { exportDates } from '#server/orders/export-dates.server.ts';

/** The dates of an order for a calendar program, for either side. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const file = await exportDates(context.service, { orderId: routeParam(params, 'orderId') });
  if (!file.ok) return refuseLoader(file);
  return new Response(file.value, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="date.ics"',
      'Cache-Control': 'no-store',
    },
  });
}
