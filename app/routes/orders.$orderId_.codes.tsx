import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { HouseholdCodes } from '#app/features/orders/household-codes.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getHouseholdCodes } from '#server/orders/get-household-codes.server.ts';

export const handle = withTexts('attendance');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const codes = await getHouseholdCodes(context.service, { orderId });
  if (!codes.ok) return refuseLoader(codes);
  return {
    title: pageTitle(context.locale, (t) => t.attendance.toShow.title),
    codes: codes.value,
    origin: context.origin,
  };
}

export default function OrderCodes() {
  const { codes, origin } = useLoaderData<typeof loader>();
  const t = useT().attendance;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.toShow.title}
        crumbs={[{ to: orderAddress('group', codes.orderId), label: codes.title }]}
        sub={t.toShow.sub}
      />
      {codes.dates.length > 0 ? (
        <HouseholdCodes codes={codes} origin={origin} />
      ) : (
        <EmptyState
          level={2}
          title={t.toShow.empty}
          text={t.toShow.emptyText}
          example={t.toShow.emptyExample}
          action={<LinkButton to={orderAddress('group', codes.orderId)}>{t.own.back}</LinkButton>}
          illustration="education"
        />
      )}
    </div>
  );
}
