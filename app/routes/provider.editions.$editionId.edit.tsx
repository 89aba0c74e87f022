import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { editionField } from '#app/contracts/bookings/edition-field.ts';
import { editionSchema, readEdition } from '#app/contracts/bookings/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { editionFieldsOf } from '#app/features/bookings/edition-fields.ts';
import { EditionForm } from '#app/features/bookings/edition-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { changeEdition } from '#server/bookings/change-edition.server.ts';
import { getEditionDesk } from '#server/bookings/edition-desk.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('courses', 'timetables');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { locale } = context;
  const editionId = routeParam(params, 'editionId');
  const found = await getEditionDesk(context.service, { editionId, locale });
  if (!found.ok) return refuseLoader(found);
  const { row, edition } = found.value;
  return {
    title: pageTitle(locale, (t) => t.courses.form.editTitle),
    fields: editionFieldsOf(row),
    edition: { id: edition.id, title: edition.title, version: edition.version },
    isWanted: row.takenSeats > 0 || edition.waiting > 0,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, editionSchema);
  if (!form.ok) return invalidForm(form.response);
  const read = readEdition(form.value);
  if (!read.ok) return refusedForm(read, form.values, editionField(read.code, form.value));
  const editionId = routeParam(params, 'editionId');
  const { version } = form.value;
  const change = { ...read.value, editionId, version };
  const done = await changeEdition(wishing(context.service, form), change);
  if (!done.ok) return refusedForm(done, form.values, editionField(done.code, form.value));
  return redirect(`/provider/editions/${editionId}`);
}

export default function EditEditionPage() {
  const { edition, fields, isWanted } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().courses;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.form.editTitle}
        crumbs={[
          { to: '/provider/editions', label: t.title },
          { to: `/provider/editions/${edition.id}`, label: edition.title },
        ]}
      />
      <EditionForm
        start={fields}
        answer={answer}
        hidden={{ version: String(edition.version) }}
        isNew={false}
        isWanted={isWanted}
      />
    </div>
  );
}
