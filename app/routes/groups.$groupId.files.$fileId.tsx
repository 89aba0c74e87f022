import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { deleteAttachment } from '#server/boards/delete-attachment.server.ts';
import { openAttachment } from '#server/boards/open-attachment.server.ts';
import { backToFiles, refuseData, sendFile, wantsData } from '#server/http/card-files.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

/** The bytes of a file, for everybody in its group. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const file = await openAttachment(context.service, {
    groupId: routeParam(params, 'groupId'),
    fileId: routeParam(params, 'fileId'),
  });
  return file.ok ? sendFile(file.value) : refuseLoader(file);
}

/** Deletes the file. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const fileId = routeParam(params, 'fileId');
  const outcome = await deleteAttachment(context.service, { groupId, fileId });
  if (!outcome.ok) return wantsData(request) ? refuseData(outcome) : refuseLoader(outcome);
  return wantsData(request)
    ? Response.json({ deleted: fileId })
    : backToFiles({ groupId, ...outcome.value });
}
