import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { CONFIRM_PATH } from '#app/contracts/channels/confirm-path.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { AddressText } from '#app/features/channels/address-text.tsx';
import { LinkEnd } from '#app/features/channels/link-end.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { confirmAddress, getConfirmation } from '#server/channels/confirm-address.server.ts';
import { failedPage, refusedForm } from '#server/http/forms.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('channels');
export const links = signedInLinks;

export const meta = titleMeta;
export const headers = passRetryAfter;

/** Only shows: programs that look at mails follow their links. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await getConfirmation(context.service, { token: routeParam(params, 'token') });
  const title = pageTitle(context.locale, ({ channels: { confirm: t } }) => {
    if (!link.ok) return t.problem;
    if (link.value.isDone) return t.done;
    return link.value.isChange ? t.changeTitle : t.title;
  });
  return link.ok ? { title, failure: null, ...link.value } : failedPage(link, { title });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const token = routeParam(params, 'token');
  const outcome = await confirmAddress(context.service, { token });
  return outcome.ok ? redirect(`/confirm-address/${token}`) : refusedForm(outcome, {});
}

export default function ConfirmAddress() {
  const view = useLoaderData<typeof loader>();
  const echo = useFormFailure(useActionData<typeof action>());
  const t = useT().channels.confirm;
  if (view.failure !== null) {
    const next = { text: t.problemText, to: CONFIRM_PATH, label: t.toSettings };
    return <LinkEnd title={t.problem} failure={view.failure} next={next} />;
  }
  if (view.isDone) return <Confirmed address={view.address} />;
  return (
    <div className="wrap page entry">
      <PageHeader
        title={view.isChange ? t.changeTitle : t.title}
        sub={view.isChange ? t.changeText : t.text}
      />
      <Card className="stack">
        <FormNote echo={echo} />
        <p className="agreement">
          <b>
            <AddressText address={view.address} />
          </b>
        </p>
        <Form method="post">
          <Button type="submit" block>
            {t.submit}
          </Button>
        </Form>
      </Card>
    </div>
  );
}

function Confirmed({ address }: { readonly address: string }) {
  const t = useT().channels.confirm;
  return (
    <div className="wrap page entry">
      <PageHeader title={t.done} sub={t.doneText} />
      <Card className="stack">
        <div role="status">
          <Banner tone="success" title={<AddressText address={address} />} />
        </div>
        <LinkButton to="/">{t.home}</LinkButton>
      </Card>
    </div>
  );
}
