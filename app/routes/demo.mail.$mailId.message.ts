import type { LoaderFunctionArgs } from '@remix-run/node';

import { readDemoHtml } from '#server/channels/read-demo-mail.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

/** A mail of the demo as it left, by itself; it has no script and asks for nothing. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const html = await readDemoHtml(context.service, { mailId: routeParam(params, 'mailId') });
  if (!html.ok) return refuseLoader(html);
  return new Response(html.value, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
