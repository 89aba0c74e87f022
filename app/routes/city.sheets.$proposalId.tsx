import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pill } from '#app/components/pill.tsx';
import { sheetDecisionSchema } from '#app/contracts/qualification/schemas.ts';
import type { SheetCheckView } from '#app/contracts/qualification/views.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsPerson, readsNews } from '#app/features/notifications/live-news.ts';
import { DecideSheet } from '#app/features/qualification/decide-sheet.tsx';
import { SheetHistory } from '#app/features/qualification/sheet-history.tsx';
import { PROPOSAL_TONES } from '#app/features/qualification/sheet-tones.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { decideSheet } from '#server/qualification/decide-sheet.server.ts';
import { getSheetCheck } from '#server/qualification/get-sheet-check.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('qualification', 'catalogue');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsPerson);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const proposalId = routeParam(params, 'proposalId');
  const sheet = await getSheetCheck(context.service, { proposalId });
  if (!sheet.ok) return refuseLoader(sheet);
  const { title } = sheet.value;
  return { title: pageTitle(context.locale, () => title), sheet: sheet.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, sheetDecisionSchema);
  if (!form.ok) return invalidForm(form.response);
  const proposalId = routeParam(params, 'proposalId');
  const decision = { proposalId, ...form.value };
  const done = await decideSheet(wishing(context.service, form), decision);
  return done.ok ? redirect('/city/sheets') : refusedForm(done, form.values);
}

function SuspensionLinks({ sheet }: { readonly sheet: SheetCheckView }) {
  const t = useT().qualification;
  const { kind, subjectId, providerId, stored } = sheet;
  if (stored === null) return null;
  return (
    <p className="row">
      <LinkButton to={`/city/suspensions/${kind}/${subjectId}`} variant="quiet" size="s">
        {stored === 'validated' ? t.check.suspension : t.check.lift}
      </LinkButton>
      {kind === 'service' && (
        <LinkButton to={`/city/suspensions/provider/${providerId}`} variant="quiet" size="s">
          {t.suspensions.providerLink}
        </LinkButton>
      )}
    </p>
  );
}

export default function CitySheet() {
  const { sheet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().qualification;
  const locale = useLocale();
  const { title, kind, providerName, state, submittedAt, before, changed, now } = sheet;
  const sent =
    submittedAt === null
      ? ''
      : ` · ${t.check.sent({ when: formatDateTime(submittedAt, locale, now) })}`;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={title}
        crumbs={[{ to: '/city/sheets', label: t.check.back }]}
        eyebrow={<Pill tone={PROPOSAL_TONES[state]}>{t.queue.states[state]}</Pill>}
        sub={`${kind === 'provider' ? t.kinds.provider : t.check.sub({ kind: t.kinds.service, name: providerName })}${sent}`}
      />
      <Section
        title={t.check.compare}
        hint={
          state === 'validated'
            ? undefined
            : before === null
              ? t.check.newHint
              : t.check.compareHint({ count: changed.length })
        }
      >
        <DecideSheet sheet={sheet} answer={answer} />
      </Section>
      <SuspensionLinks sheet={sheet} />
      <Section title={t.check.history}>
        <SheetHistory events={sheet.history} now={now} />
      </Section>
    </div>
  );
}
