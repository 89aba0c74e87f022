import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { votesAddress } from '#app/contracts/decisions/votes-address.ts';
import type { OrderFundView } from '#app/contracts/orders/views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What the group's common fund pays of an order, or that the group votes on it; else nothing. */
export function OrderFund({ fund }: { readonly fund: OrderFundView | null }) {
  const t = useT().orders.fund;
  const locale = useLocale();
  if (!fund) return null;
  const { groupId, fundCents, isVoted, mayPropose } = fund;
  if (fundCents === 0 && !isVoted && !mayPropose) return null;
  return (
    <Section title={t.title}>
      {fundCents > 0 && <p>{t.pays({ amount: formatEuro(fundCents, locale) })}</p>}
      {isVoted && <p>{t.voted}</p>}
      <p>
        {fundCents > 0 ? (
          <LinkButton to={`/groups/${groupId}/money/fund`} variant="quiet" size="s">
            {t.see}
          </LinkButton>
        ) : (
          <LinkButton to={votesAddress(groupId)} variant={isVoted ? 'primary' : 'quiet'} size="s">
            {isVoted ? t.vote : t.propose}
          </LinkButton>
        )}
      </p>
    </Section>
  );
}
