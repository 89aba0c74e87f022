import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { providerSheetSchema } from '#app/contracts/qualification/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { ProviderFields } from '#app/features/qualification/provider-fields.tsx';
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
  return { kind: 'provider', subjectId: routeParam(params, 'providerId') } as const;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const sheet = await getSheetEditor(context.service, subjectOf(params));
  if (!sheet.ok) return refuseLoader(sheet);
  const title = pageTitle(context.locale, (t) => t.qualification.edit.providerTitle);
  return { title, sheet: sheet.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, providerSheetSchema);
  if (!form.ok) return invalidForm(form.response);
  const { intent, version, ...fields } = form.value;
  const subject = subjectOf(params);
  const command =
    intent === 'save' || intent === 'submit' ? { intent, version, fields } : { intent, version };
  const done = await commandSheet(wishing(context.service, form), subject, command);
  if (!done.ok) return refusedSheet(done, form.values);
  return redirect(done.value.isGone ? '/provider/new' : `/provider/sheet/${subject.subjectId}`);
}

export default function ProviderSheetPage() {
  const { sheet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().qualification.edit;
  return (
    <SheetPage
      sheet={sheet}
      title={t.providerTitle}
      sub={t.providerSub}
      answer={answer}
      Fields={ProviderFields}
    />
  );
}
