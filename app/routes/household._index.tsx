import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { romeDay } from '#app/domain/dates.ts';
import { householdSchema } from '#app/contracts/accounts/schemas.ts';
import { DependantForm } from '#app/features/accounts/dependant-form.tsx';
import { DependantList } from '#app/features/accounts/dependant-list.tsx';
import { AccountSection } from '#app/features/accounts/account-section.tsx';
import { AdultsSection, HouseholdForm } from '#app/features/accounts/household-sections.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { useHouseholdDefaults } from '#app/features/accounts/use-household-defaults.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getAtHome } from '#server/accounts/get-at-home.server.ts';
import { changeHousehold } from '#server/accounts/change-household.server.ts';
import { inviteAdult } from '#server/accounts/invite-adult.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('accounts');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const home = await getAtHome(context.service);
  if (!home.ok) return refuseLoader(home);
  const { account, household } = home.value;
  const { name, municipio } = account;
  return {
    title: pageTitle(context.locale, (t) => t.accounts.household.title),
    person: { id: person.personId, name, municipio },
    household: household,
    editing: new URL(request.url).searchParams.get('edit'),
    today: romeDay(context.service.now()),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, householdSchema);
  if (!form.ok) return invalidForm(form.response);
  if (form.value.intent === 'invite') {
    const invite = await inviteAdult(wishing(context.service, form));
    if (!invite.ok) return refusedForm(invite, form.values);
    return { link: `${context.origin}/household/join/${invite.value.token}` };
  }
  const outcome = await changeHousehold(wishing(context.service, form), form.value);
  if (outcome.ok) return redirect('/household');
  const field = outcome.code.startsWith('dependant.') ? 'birthDate' : undefined;
  return refusedForm(outcome, form.values, field);
}

export default function Household() {
  const { person, household, editing, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const defaults = useHouseholdDefaults(person);
  const t = useT().accounts.household;
  if (household === null) {
    return (
      <div className="wrap is-narrow page">
        <PageHeader title={t.createTitle} sub={t.createText} />
        <Card>
          <HouseholdForm intent="create" defaults={defaults} answer={answer} />
        </Card>
      </div>
    );
  }
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} />
      <Section title={t.dependants} hint={t.dependantsText}>
        <Card className="stack">
          <DependantList
            dependants={household.dependants}
            editing={editing}
            answer={answer}
            today={today}
            mayEdit
          />
          {editing === null && (
            <div className="add-person">
              <h3>{t.addDependant}</h3>
              {/* A new key after each addition empties the form. */}
              <DependantForm key={household.dependants.length} answer={answer} today={today} />
            </div>
          )}
        </Card>
      </Section>
      <AdultsSection
        adults={household.adults}
        ownId={person.id}
        invites={household.invites}
        newLink={answer && 'link' in answer ? answer.link : null}
      />
      <AccountSection household={household} answer={answer} />
      <Section title={t.edit}>
        <Card>
          <HouseholdForm intent="edit" defaults={household} answer={answer} />
        </Card>
      </Section>
    </div>
  );
}
