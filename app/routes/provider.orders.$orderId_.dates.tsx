import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ProposeDates } from '#app/features/orders/propose-dates.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { answerDatesForm, loadDatesForm } from '#server/http/dates-form.server.ts';

export const handle = withTexts('dates', 'timetables');
export const links = signedInLinks;

export const meta = titleMeta;

export const loader = (args: LoaderFunctionArgs) => loadDatesForm(args, 'provider');

export const action = (args: ActionFunctionArgs) => answerDatesForm(args, 'provider');

export default function ProviderOrderDates() {
  const { form, key } = useLoaderData<typeof loader>();
  return <ProposeDates form={form} formKey={key} answer={useActionData<typeof action>()} />;
}
