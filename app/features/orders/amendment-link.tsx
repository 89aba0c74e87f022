import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import type { AmendmentLinkView } from '#app/contracts/orders/amendment-views.ts';
import { amendmentAddress } from '#app/contracts/orders/order-address.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type AmendmentLinkProps = {
  readonly link: AmendmentLinkView | null;
  readonly orderId: string;
  readonly side: OrderSide;
};

/** On the page of an order: somebody wants to come in or go, and whether the reader is waited for. */
export function AmendmentBanner({ link, orderId, side }: AmendmentLinkProps) {
  const t = useT().orders.amendments;
  const locale = useLocale();
  if (!link?.open) return null;
  const { kind, householdName: household, startsOn, isAsked } = link.open;
  return (
    <Banner
      tone={isAsked ? 'warning' : 'info'}
      title={t[kind]({ household, day: formatDay(startsOn, locale) })}
      action={
        <LinkButton to={amendmentAddress(side, orderId)} size="s">
          {t.look}
        </LinkButton>
      }
    >
      {isAsked ? t.asked : t.waits}
    </Banner>
  );
}

/** Where it is asked, answered and read what came of it. */
export function AmendmentLink({ link, orderId, side }: AmendmentLinkProps) {
  const t = useT().orders.amendments;
  if (!link) return null;
  return (
    <LinkButton to={amendmentAddress(side, orderId)} variant="soft" block>
      {t.link}
    </LinkButton>
  );
}
