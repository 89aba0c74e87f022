import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { programmeSchema } from '#app/contracts/programmes/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { PROGRAMME_FIELD_OF } from '#app/features/programmes/programme-fields.ts';
import { ProgrammeForm } from '#app/features/programmes/programme-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { getProgrammeForm } from '#server/programmes/get-programmes.server.ts';
import { saveProgramme } from '#server/programmes/save-programme.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('programmes');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const form = await getProgrammeForm(context.service, { programmeId: null });
  if (!form.ok) return refuseLoader(form);
  return {
    title: pageTitle(context.locale, (t) => t.programmes.form.newTitle),
    form: form.value,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, programmeSchema);
  if (!form.ok) return invalidForm(form.response);
  const done = await saveProgramme(wishing(context.service, form), null, form.value);
  if (!done.ok) return refusedForm(done, form.values, PROGRAMME_FIELD_OF[done.code]);
  return redirect(`/city/programmes/${done.value.programmeId}`);
}

export default function NewProgramme() {
  const { form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().programmes;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.form.newTitle}
        sub={t.form.newSub}
        crumbs={[{ to: '/city/programmes', label: t.list.title }]}
      />
      <ProgrammeForm form={form} answer={answer} />
    </div>
  );
}
