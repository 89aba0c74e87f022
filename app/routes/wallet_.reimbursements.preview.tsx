import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { sendPackSchema } from '#app/contracts/companies/reimbursement-schemas.ts';
import { isAboutTheChoice, PACK_LIMITS } from '#app/domain/companies/reimbursement.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { PackReceipts } from '#app/features/companies/pack-receipts.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { previewPack } from '#server/companies/get-own-reimbursements.server.ts';
import { sendPack } from '#server/companies/send-pack.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';
import { yearAsked } from '#server/year-asked.ts';

/** Where receipts are chosen. */
const PACKS = '/wallet/reimbursements';

export const handle = withTexts('reimbursements');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const documentIds = searchParams.getAll('receipt').slice(0, PACK_LIMITS.receipts);
  const companyId = searchParams.get('companyId') ?? '';
  const year = yearAsked(searchParams.get('year'), context.service.now());
  const preview = await previewPack(context.service, { companyId, year, documentIds });
  if (!preview.ok && isAboutTheChoice(preview.code)) return chooseAgain(documentIds, preview.code);
  if (!preview.ok) return refuseLoader(preview);
  const { name: company } = preview.value.plan;
  return {
    title: pageTitle(context.locale, (t) => t.reimbursements.preview.title({ company })),
    preview: preview.value,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, sendPackSchema);
  if (!form.ok) return invalidForm(form.response);
  const pack = { ...form.value, documentIds: form.value.receipt };
  const outcome = await sendPack(wishing(context.service, form), pack);
  if (outcome.ok) return redirect(PACKS);
  if (isAboutTheChoice(outcome.code)) return chooseAgain(pack.documentIds, outcome.code);
  return refusedForm(outcome, form.values);
}

/** Back to where receipts are chosen, with those that were, and what is wrong with them. */
function chooseAgain(documentIds: readonly string[], refused: string) {
  const chosen = documentIds.map((id) => ['receipt', id]);
  return redirect(`${PACKS}?${new URLSearchParams([...chosen, ['refused', refused]])}`);
}

export default function PreviewPack() {
  const { preview } = useLoaderData<typeof loader>();
  const echo = useFormFailure(useActionData<typeof action>());
  const { plan, person, receipts, totalCents } = preview;
  const t = useT().reimbursements;
  const locale = useLocale();
  const isPending = useNavigation().formMethod === 'POST';
  const back = new URLSearchParams(receipts.map(({ documentId }) => ['receipt', documentId]));
  return (
    <div className="wrap page">
      <PageHeader
        title={t.preview.title({ company: plan.name })}
        sub={t.preview.sub}
        crumbs={[{ to: PACKS, label: t.home.title }]}
      />
      {totalCents > plan.leftCents && (
        <Banner tone="warning">
          {t.preview.over({ left: formatEuro(plan.leftCents, locale), year: plan.year })}
        </Banner>
      )}
      <Card className="stack">
        <p>
          <b>{t.preview.asks({ person, amount: formatEuro(totalCents, locale) })}</b>
        </p>
        <PackReceipts receipts={receipts} />
        <Form method="post" className="form">
          <FormNote echo={echo} />
          <FormKey />
          <input type="hidden" name="companyId" value={plan.companyId} />
          <input type="hidden" name="year" value={plan.year} />
          {receipts.map(({ documentId }) => (
            <input key={documentId} type="hidden" name="receipt[]" value={documentId} />
          ))}
          <TextArea
            label={t.preview.note}
            {...echo.field('note')}
            maxLength={PACK_LIMITS.words}
            optional
          />
          <div className="form-actions">
            <Button type="submit" pending={isPending} pendingLabel={t.preview.sending}>
              {t.preview.send({ company: plan.name })}
            </Button>
            <LinkButton to={`${PACKS}?${back}`} variant="quiet">
              {t.preview.back}
            </LinkButton>
          </div>
        </Form>
      </Card>
    </div>
  );
}
