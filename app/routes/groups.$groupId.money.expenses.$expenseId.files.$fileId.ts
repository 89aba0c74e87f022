import type { LoaderFunctionArgs } from '@remix-run/node';

import { openExpenseFile } from '#server/expenses/expense-talk.server.ts';
import { sendFile } from '#server/http/card-files.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

/** The bytes of a receipt or photo of an expense, for who reads the group's money. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const file = await openExpenseFile(context.service, {
    groupId: routeParam(params, 'groupId'),
    expenseId: routeParam(params, 'expenseId'),
    fileId: routeParam(params, 'fileId'),
  });
  return file.ok ? sendFile(file.value) : refuseLoader(file);
}
