import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useState } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import { AGREEMENT_MAX_LENGTH } from '#app/contracts/groups/limits.ts';
import { groupSettingsSchema } from '#app/contracts/groups/schemas.ts';
import type { GroupSettingsView } from '#app/contracts/groups/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { NAME_MAX_LENGTH } from '#app/domain/accounts/profile.ts';
import { DESCRIPTION_MAX_LENGTH } from '#app/domain/groups/agreement.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { HowWeSplit } from '#app/features/expenses/split-rule.tsx';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { editGroup, getGroupSettings } from '#server/groups/edit-group.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('groups', 'invitations', 'splitting');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const settings = await getGroupSettings(context.service, { groupId });
  if (!settings.ok) return refuseLoader(settings);
  return {
    title: pageTitle(context.locale, (t) => t.invitations.settings.title),
    settings: settings.value,
    today: romeDay(context.service.now()),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await parseForm(request, groupSettingsSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await editGroup(context.service, { ...form.value, groupId });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(`/groups/${groupId}/members`);
}

export default function GroupSettings() {
  const { settings, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const echo = useFormFailure(answer);
  const isStale = answer?.formError === 'group.stale';
  const t = useT();
  const words = t.invitations.settings;
  const path = `/groups/${settings.groupId}`;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={words.title}
        sub={words.sub}
        crumbs={[
          { to: path, label: settings.name },
          { to: `${path}/members`, label: t.groups.members.title },
        ]}
      />
      {isStale && <WhatThereIs settings={settings} />}
      <Card>
        <SettingsForm
          settings={settings}
          echo={echo}
          isStale={isStale}
          cancelTo={`${path}/members`}
        />
      </Card>
      <HowWeSplit
        groupId={settings.groupId}
        rule={settings.rule}
        today={today}
        hint={t.splitting.settingsText}
      />
    </div>
  );
}

/** What another organiser wrote meanwhile, above what was typed here. */
function WhatThereIs({ settings }: { readonly settings: GroupSettingsView }) {
  const t = useT().invitations.settings;
  return (
    <div role="alert" className="stack">
      <Banner tone="warning" title={t.staleTitle}>
        {t.staleText}
      </Banner>
      <Card look="sunk" className="stack is-tight">
        <b dir="auto">{settings.name}</b>
        {settings.description !== '' && (
          <p className="agreement" dir="auto">
            {settings.description}
          </p>
        )}
        <p className="agreement" dir="auto">
          {settings.agreement}
        </p>
      </Card>
    </div>
  );
}

type SettingsFormProps = {
  readonly settings: GroupSettingsView;
  readonly echo: FormEcho;
  readonly isStale: boolean;
  readonly cancelTo: string;
};

/** The version a form was filled in over: that of its opening, until a refusal shows the new one. */
function useOpenedVersion(current: number, isShownAnew: boolean): number {
  const [opened, setOpened] = useState(current);
  if (isShownAnew && opened !== current) setOpened(current);
  return isShownAnew ? current : opened;
}

function SettingsForm({ settings, echo, isStale, cancelTo }: SettingsFormProps) {
  const t = useT();
  const words = t.invitations.settings;
  const isSending = useNavigation().state === 'submitting';
  // While it is open, the version of the page that was opened: news must not make it look seen.
  const version = useOpenedVersion(settings.version, isStale);
  return (
    <Form method="post" className="form">
      {!isStale && <FormNote echo={echo} />}
      <input type="hidden" name="version" value={version} />
      <TextField
        label={words.name}
        {...echo.field('name', settings.name)}
        autoComplete="off"
        maxLength={NAME_MAX_LENGTH}
        required
      />
      <TextArea
        label={words.description}
        {...echo.field('description', settings.description)}
        hint={words.descriptionHint}
        rows={2}
        maxLength={DESCRIPTION_MAX_LENGTH}
        optional
      />
      <TextArea
        label={words.agreement}
        {...echo.field('agreement', settings.agreement)}
        hint={words.agreementHint}
        rows={6}
        maxLength={AGREEMENT_MAX_LENGTH}
        required
      />
      <div className="form-actions">
        <Button type="submit" pending={isSending} pendingLabel={words.pending}>
          {words.submit}
        </Button>
        <LinkButton to={cancelTo} variant="quiet">
          {words.cancel}
        </LinkButton>
      </div>
    </Form>
  );
}
