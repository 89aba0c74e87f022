import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { CONFIRM_PATH } from '#app/contracts/channels/confirm-path.ts';
import { LinkEnd } from '#app/features/channels/link-end.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getStop, stopMails } from '#server/channels/stop-mails.server.ts';
import { failedPage, refusedForm } from '#server/http/forms.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('channels');

export const meta = titleMeta;

/** Only shows: programs that look at mails follow their links. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await getStop(context.service, { key: routeParam(params, 'key') });
  const isStranger = found.ok && found.value.whose === 'stranger';
  const isStopped = found.ok && found.value.isStopped;
  const title = pageTitle(context.locale, ({ channels: { stop } }) => {
    const words = isStranger ? stop.stranger : stop;
    return isStopped ? words.done : words.title;
  });
  if (!found.ok) return failedPage(found, { title });
  return { title, failure: null, isStranger, isStopped: found.value.isStopped };
}

/** Also what mail programs send by themselves for their own "unsubscribe" (RFC 8058): no redirect. */
export async function action({ params, context }: ActionFunctionArgs) {
  const outcome = await stopMails(context.service, { key: routeParam(params, 'key') });
  return outcome.ok ? data({ isStopped: true }) : refusedForm(outcome, {});
}

export default function StopMails() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { channels } = useT();
  const t = channels.stop;
  const settings = { text: t.problem, to: CONFIRM_PATH, label: channels.confirm.toSettings };
  if (view.failure !== null) {
    return <LinkEnd title={t.title} failure={view.failure} next={settings} />;
  }
  const isStopped = view.isStopped || (answer !== undefined && 'isStopped' in answer);
  const words = view.isStranger ? { ...t.stranger, doneText: t.stranger.text } : t;
  return (
    <div className="wrap page entry">
      <PageHeader
        title={isStopped ? words.done : words.title}
        sub={isStopped ? words.doneText : words.text}
      />
      <Card className="stack">
        {isStopped ? (
          <>
            <div role="status">
              <Banner tone="success" title={words.still} />
            </div>
            {!view.isStranger && (
              <LinkButton to={settings.to} variant="quiet">
                {settings.label}
              </LinkButton>
            )}
          </>
        ) : (
          <>
            <p className="muted">{words.still}</p>
            <Form method="post">
              <Button type="submit" block>
                {words.submit}
              </Button>
            </Form>
          </>
        )}
      </Card>
    </div>
  );
}
