import type { ActionFunctionArgs } from '@remix-run/node';

import { addAttachments } from '#server/boards/add-attachments.server.ts';
import {
  backToFiles,
  readFilesForm,
  refuseData,
  wantsData,
} from '#server/http/card-files.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

/** Takes files for a card of the group. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await readFilesForm(request);
  if (!form.ok) return wantsData(request) ? refuseData(form) : refuseLoader(form);
  const { wish, ...sent } = form.value;
  const outcome = await addAttachments(wishing(context.service, { wish }), { groupId, ...sent });
  if (wantsData(request)) return outcome.ok ? Response.json(outcome.value) : refuseData(outcome);
  if (!outcome.ok && outcome.code === 'group.not_found') return refuseLoader(outcome);
  const problem = outcome.ok ? outcome.value.refused[0]?.code : outcome.code;
  return backToFiles({ groupId, ...sent, problem });
}
