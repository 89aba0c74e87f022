import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { useBuyerName } from '#app/features/orders/buyer-name.ts';
import { Thread } from '#app/features/threads/thread.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { wordsFor } from '#app/i18n/words-for.ts';
import { answerThreadPage, loadThreadPage } from '#server/http/thread-page.server.ts';

export const handle = withTexts('threads');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export const loader = (args: LoaderFunctionArgs) => loadThreadPage(args, 'provider');

export const action = (args: ActionFunctionArgs) => answerThreadPage(args, 'provider');

export default function ProviderMessages() {
  const { thread, key } = useLoaderData<typeof loader>();
  const t = wordsFor(useT().threads.page, thread.isAlone);
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.households}
        crumbs={[{ to: orderAddress('provider', thread.orderId), label: thread.title }]}
        sub={t.subHouseholds({ name: useBuyerName('provider')(thread.withName) })}
      />
      <Thread
        thread={thread}
        side="provider"
        idempotencyKey={key}
        answer={useActionData<typeof action>()}
      />
    </div>
  );
}
