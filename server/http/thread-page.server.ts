import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';

import { messagesAddress } from '#app/contracts/orders/order-address.ts';
import { threadCommandSchema } from '#app/contracts/threads/schemas.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { wordsFor } from '#app/i18n/words-for.ts';
import { getThread } from '#server/threads/get-thread.server.ts';
import { openThreadFile } from '#server/threads/open-thread-file.server.ts';
import {
  carryOutInThread,
  threadAddress,
  messageFieldOf,
} from '#server/threads/thread-door.server.ts';
import type { ThreadAddress } from '#server/threads/standing.server.ts';

import { sendFile } from './card-files.server.ts';
import { invalidForm, parseUpload, refuseLoader, refusedForm } from './forms.server.ts';
import { requirePerson } from './require-person.server.ts';
import { routeParam } from './route-param.server.ts';

type Reader = ThreadAddress['as'];

/** A provider reads one thread of an order; of those of a household the address names one. */
function addressOf({ request, params }: LoaderFunctionArgs, as: Reader) {
  const kind = as === 'provider' ? 'provider' : routeParam(params, 'kind');
  return threadAddress(request, { orderId: routeParam(params, 'orderId'), kind });
}

/** What the page of a thread shows to one side of an order. */
export async function loadThreadPage(args: LoaderFunctionArgs, as: Reader) {
  const { request, context } = args;
  requirePerson(context, request);
  const address = addressOf(args, as);
  if (!address.ok) return refuseLoader(address);
  const thread = await getThread(context.service, { ...address.value, as });
  if (!thread.ok) return refuseLoader(thread);
  const title = as === 'provider' ? 'households' : thread.value.kind;
  return {
    title: pageTitle(context.locale, (t) => wordsFor(t.threads.page, thread.value.isAlone)[title]),
    thread: thread.value,
    key: context.service.newId(),
  };
}

/** What one side writes into a thread, or takes back; leads to the thread again. */
export async function answerThreadPage(args: ActionFunctionArgs, as: Reader) {
  const { request, context } = args;
  requirePerson(context, request);
  const address = addressOf(args, as);
  if (!address.ok) return refuseLoader(address);
  const { form, files } = await parseUpload(request, threadCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const { orderId, kind } = address.value;
  const outcome = await carryOutInThread(context.service, { orderId, kind, as }, form.value, files);
  if (!outcome.ok) return refusedForm(outcome, form.values, messageFieldOf(outcome.code));
  return redirect(messagesAddress(as === 'provider' ? 'provider' : 'group', { orderId, kind }));
}

/** The bytes of a file of a thread, for who reads the thread. */
export async function answerThreadFile(args: LoaderFunctionArgs, as: Reader) {
  const { request, params, context } = args;
  requirePerson(context, request);
  const address = addressOf(args, as);
  if (!address.ok) return refuseLoader(address);
  const { orderId, kind } = address.value;
  const fileId = routeParam(params, 'fileId');
  const file = await openThreadFile(context.service, { orderId, kind, as, fileId });
  return file.ok ? sendFile(file.value) : refuseLoader(file);
}
