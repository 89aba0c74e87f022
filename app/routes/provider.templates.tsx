import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { templateCommandSchema } from '#app/contracts/providers/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { NewTemplate, TemplateForm } from '#app/features/providers/template-forms.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { changeOfferTemplates } from '#server/providers/change-offer-templates.server.ts';
import { listOfferTemplates } from '#server/providers/list-offer-templates.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('providers');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const view = await listOfferTemplates(context.service);
  if (!view.ok) return refuseLoader(view);
  return { title: pageTitle(context.locale, (t) => t.providers.templates.title), view: view.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, templateCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await changeOfferTemplates(wishing(context.service, form), form.value);
  return outcome.ok ? redirect('/provider/templates') : refusedForm(outcome, form.values);
}

export default function ProviderTemplates() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().providers;
  const { providers, templates } = view;
  const nameOf = new Map(providers.map(({ providerId, name }) => [providerId, name]));
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.templates.title}
        sub={t.templates.sub}
        crumbs={[{ to: '/provider/offers', label: t.offers.title }]}
      />
      {templates.length === 0 && <p className="muted">{t.templates.none}</p>}
      <ul className="stack">
        {templates.map((template) => (
          <Card key={template.templateId} as="li" className="stack is-tight">
            <h2 className="card-title">{template.title}</h2>
            {providers.length > 1 && (
              <p className="muted small">{nameOf.get(template.providerId)}</p>
            )}
            <p className="as-typed">{template.terms}</p>
            <TemplateForm template={template} answer={answer} />
          </Card>
        ))}
      </ul>
      <Section title={t.templates.newTitle}>
        {/* A new one for each that was kept: its fields start empty. */}
        <NewTemplate key={templates.length} providers={providers} answer={answer} />
      </Section>
    </div>
  );
}
