import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { Thread } from '#app/features/threads/thread.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { wordsFor } from '#app/i18n/words-for.ts';
import { answerThreadPage, loadThreadPage } from '#server/http/thread-page.server.ts';

export const handle = withTexts('threads');
export const links = signedInLinks;

export const meta = titleMeta;

export const loader = (args: LoaderFunctionArgs) => loadThreadPage(args, 'household');

export const action = (args: ActionFunctionArgs) => answerThreadPage(args, 'household');

export default function OrderMessages() {
  const { thread, key } = useLoaderData<typeof loader>();
  const t = wordsFor(useT().threads.page, thread.isAlone);
  const { kind } = thread;
  const name = thread.withName ?? '';
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t[kind]}
        crumbs={[{ to: orderAddress('group', thread.orderId), label: thread.title }]}
        sub={kind === 'group' ? t.subGroup({ name }) : t.subProvider({ name })}
      />
      <Thread
        thread={thread}
        side="group"
        idempotencyKey={key}
        answer={useActionData<typeof action>()}
      />
    </div>
  );
}
