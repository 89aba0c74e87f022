import { Link } from '@remix-run/react';

import type {
  FundVoteView,
  GroupVoteView,
  SplitVoteView,
} from '#app/contracts/decisions/votes-view.ts';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { SplitRule } from '#app/features/expenses/split-rule.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type Subject = GroupVoteView['about'];

/** What is asked, as a question. */
export function useQuestion(about: Subject): string {
  const { votes, splitting } = useT();
  return about.kind === 'fund_order' ? votes.question({ title: about.title }) : splitting.question;
}

/** What is proposed, and what it means for the own household. */
export function VoteSubject({ about }: { readonly about: Subject }) {
  return about.kind === 'fund_order' ? <AboutFund about={about} /> : <AboutSplit about={about} />;
}

/** How much the fund would pay, by which rule, and what the own household would pay with it. */
function AboutFund({ about }: { readonly about: FundVoteView }) {
  const t = useT().votes;
  const locale = useLocale();
  const { amountCents, rule, wouldPayCents, own, orderId } = about;
  const euro = (cents: number) => formatEuro(cents, locale);
  return (
    <>
      <div className="stack is-tight">
        <p>
          {amountCents === null ? t.all : t.upTo({ amount: euro(amountCents) })} {t.rules[rule]}
        </p>
        {wouldPayCents === 0 ? (
          <p>{t.wouldPayNothing}</p>
        ) : (
          <p>
            {t.wouldPay({ amount: euro(wouldPayCents ?? 0) })}{' '}
            <b>
              {own
                ? t.own({
                    before: euro(own.beforeCents),
                    after: euro(own.beforeCents - own.fundCents),
                  })
                : t.ownNothing}
            </b>
          </p>
        )}
      </div>
      <p>
        <Link to={orderAddress('group', orderId)}>{t.toOrder}</Link>
      </p>
    </>
  );
}

/** How the group would divide, and what the own household would pay of 100.00 EUR. */
function AboutSplit({ about }: { readonly about: SplitVoteView }) {
  const t = useT().splitting;
  const locale = useLocale();
  const { rule, ownNowCents, ownThenCents } = about;
  const now = formatEuro(ownNowCents, locale);
  return (
    <div className="stack is-tight">
      <SplitRule rule={rule} />
      <p>
        <b>
          {ownNowCents === ownThenCents
            ? t.ofHundredSame({ now })
            : t.ofHundred({ now, proposed: formatEuro(ownThenCents, locale) })}
        </b>
      </p>
      <p className="muted small">{t.fromNow}</p>
    </div>
  );
}
