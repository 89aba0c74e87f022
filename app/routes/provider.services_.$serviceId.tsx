import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { serviceSheetSchema } from '#app/contracts/qualification/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { ServiceFields } from '#app/features/qualification/service-fields.tsx';
import { SheetPage } from '#app/features/qualification/sheet-page.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { refusedSheet } from '#server/http/sheet-answer.server.ts';
import { commandSheet } from '#server/qualification/command-sheet.server.ts';
import { getSheetEditor } from '#server/qualification/get-sheet-editor.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('qualification', 'catalogue');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

function subjectOf(params: LoaderFunctionArgs['params']) {
  return { kind: 'service', subjectId: routeParam(params, 'serviceId') } as const;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const sheet = await getSheetEditor(context.service, subjectOf(params));
  if (!sheet.ok) return refuseLoader(sheet);
  const { title } = sheet.value;
  return {
    title: pageTitle(context.locale, (t) => title || t.qualification.edit.newTitle),
    sheet: sheet.value,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, serviceSheetSchema);
  if (!form.ok) return invalidForm(form.response);
  const { intent, version, ...fields } = form.value;
  const subject = subjectOf(params);
  const command =
    intent === 'recall' || intent === 'withdraw'
      ? { intent, version }
      : { intent: intent === 'submit' ? intent : ('save' as const), version, fields };
  const done = await commandSheet(wishing(context.service, form), subject, command);
  if (!done.ok) return refusedSheet(done, form.values);
  const page = `/provider/services/${subject.subjectId}`;
  if (intent === 'withdraw') return redirect('/provider/services');
  return redirect(intent === 'preview' ? `${page}/preview` : page);
}

export default function ServiceSheetPage() {
  const { sheet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().qualification.edit;
  return (
    <SheetPage
      sheet={sheet}
      title={sheet.title || t.newTitle}
      answer={answer}
      Fields={ServiceFields}
    />
  );
}
