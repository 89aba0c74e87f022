import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { editionField } from '#app/contracts/bookings/edition-field.ts';
import { editionSchema, readEdition } from '#app/contracts/bookings/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { newEditionFields } from '#app/features/bookings/edition-fields.ts';
import { EditionForm } from '#app/features/bookings/edition-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getEditionStart } from '#server/bookings/edition-desk.server.ts';
import { makeEdition } from '#server/bookings/make-edition.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('courses', 'timetables');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { locale } = context;
  const serviceId = new URL(request.url).searchParams.get('service') ?? '';
  const start = await getEditionStart(context.service, { serviceId, locale });
  if (!start.ok) return refuseLoader(start);
  return { title: pageTitle(locale, (t) => t.courses.form.newTitle), start: start.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, editionSchema);
  if (!form.ok) return invalidForm(form.response);
  const read = readEdition(form.value);
  if (!read.ok) return refusedForm(read, form.values, editionField(read.code, form.value));
  const serviceId = form.value.serviceId ?? '';
  const made = await makeEdition(wishing(context.service, form), { ...read.value, serviceId });
  if (!made.ok) return refusedForm(made, form.values, editionField(made.code, form.value));
  return redirect(`/provider/editions/${made.value.editionId}`);
}

export default function NewEditionPage() {
  const { start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().courses;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.form.newTitle}
        sub={`${start.title} – ${start.providerName}`}
        crumbs={[{ to: '/provider/editions', label: t.title }]}
      />
      <EditionForm
        start={newEditionFields(start)}
        answer={answer}
        hidden={{ serviceId: start.id }}
        isNew
        isWanted={false}
      />
    </div>
  );
}
