import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Download from 'lucide-react/icons/download';

import { Banner } from '#app/components/banner.tsx';
import { buttonClass } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { fundPaperAddress } from '#app/contracts/expenses/fund-paper-view.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { fundPaperFacts } from '#app/features/expenses/fund-paper-facts.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getFundPaper } from '#server/expenses/get-fund-paper.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('fund');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const asked = { groupId: routeParam(params, 'groupId'), moveId: routeParam(params, 'moveId') };
  const paper = await getFundPaper(context.service, asked);
  if (!paper.ok) return refuseLoader(paper);
  const { kind, number } = paper.value;
  const title = pageTitle(context.locale, ({ fund: { paper: t } }) =>
    t.title({ kind: t.kinds[kind], number }),
  );
  return { title, paper: paper.value };
}

export default function FundPaper() {
  const { paper } = useLoaderData<typeof loader>();
  const { fund } = useT();
  const t = fund.paper;
  const locale = useLocale();
  const { group, moveId, undoneOn, amountCents } = paper;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title({ kind: t.kinds[paper.kind], number: paper.number })}
        crumbs={[
          { to: `/groups/${group.id}`, label: group.name },
          { to: `/groups/${group.id}/money/fund`, label: fund.title },
        ]}
      />
      <Card as="article" className="stack document-sheet">
        {undoneOn !== null && (
          <Banner tone="warning">{t.undone({ day: formatDay(undoneOn, locale) })}</Banner>
        )}
        <dl className="payee">
          {fundPaperFacts(paper, fund, locale).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="pay-sum">
          <span>{t.amount}</span>
          <b className="pay-sum-left">
            <Money cents={amountCents} />
          </b>
        </p>
        <p className="muted small">{t.fixed}</p>
        <p>
          <a
            className={buttonClass({ variant: 'quiet' })}
            href={`${fundPaperAddress(group.id, moveId)}/pdf`}
            download
          >
            <Download aria-hidden />
            {t.pdf}
          </a>
        </p>
      </Card>
    </div>
  );
}
