import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { useHouseholdDefaults } from '#app/features/accounts/use-household-defaults.ts';
import { newGroupSchema, newGroupWithHouseholdSchema } from '#app/contracts/groups/schemas.ts';
import { NewGroupForm } from '#app/features/groups/new-group-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getAtHome } from '#server/accounts/get-at-home.server.ts';
import { createGroup } from '#server/groups/create-group.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('accounts', 'groups', 'templates');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const home = await getAtHome(context.service);
  if (!home.ok) return refuseLoader(home);
  const { account, household } = home.value;
  const { name, municipio } = account;
  return {
    title: pageTitle(context.locale, (t) => t.groups.create.title),
    person: { name, municipio },
    hasHousehold: household !== null,
    municipio: household?.municipio ?? municipio,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const form = await (person.householdId === null
    ? parseForm(request, newGroupWithHouseholdSchema)
    : parseForm(request, newGroupSchema));
  if (!form.ok) return invalidForm(form.response);
  const outcome = await createGroup(wishing(context.service, form), {
    ...form.value,
    language: context.locale,
  });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(`/groups/${outcome.value.groupId}/members?created=1`);
}

export default function NewGroup() {
  const { person, hasHousehold, municipio } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const defaults = useHouseholdDefaults(person);
  const t = useT().groups;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.create.title}
        sub={t.create.sub}
        crumbs={[{ to: '/groups', label: t.list.title }]}
      />
      <NewGroupForm
        answer={answer}
        household={hasHousehold ? null : defaults}
        municipio={municipio}
      />
    </div>
  );
}
