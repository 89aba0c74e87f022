import { Form, useNavigation } from '@remix-run/react';
import CalendarDays from 'lucide-react/icons/calendar-days';
import Check from 'lucide-react/icons/check';
import Euro from 'lucide-react/icons/euro';
import MapPin from 'lucide-react/icons/map-pin';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Meter } from '#app/components/meter.tsx';
import { LiveBadge } from '#app/components/pill.tsx';
import type { NeedView, ProposalView } from '#app/contracts/matching/views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { formatTimes } from '#app/i18n/format-times.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { SharedPrices } from './shared-prices.tsx';
import { OpenTalk } from './talk-links.tsx';

type ProposalCardProps = { readonly need: NeedView; readonly proposal: ProposalView };

/** What a household could share now, in words, with its yes to it. */
export function ProposalCard({ need, proposal }: ProposalCardProps) {
  const t = useT().nearby.need;
  const { households, yesCount } = proposal;
  return (
    <Card as="section" look="selected" className="stack">
      <div className="row between">
        <h2>{t.proposal({ count: households })}</h2>
        <LiveBadge />
      </div>
      <ProposalFacts need={need} proposal={proposal} />
      <p>
        {t.fits({ count: households })} {t.stable}
      </p>
      <OneMore proposal={proposal} />
      <Meter
        value={yesCount}
        max={households}
        label={t.yes}
        caption={t.yesCount({ count: yesCount, of: households })}
      />
      <OpenTalk need={need} />
      <YesForm proposal={proposal} />
      <SharedPrices
        caption={t.curve}
        prices={proposal.prices}
        unit={need.unit}
        now={proposal.households}
      />
    </Card>
  );
}

function ProposalFacts({ need, proposal }: ProposalCardProps) {
  const { components, nearby } = useT();
  const locale = useLocale();
  const t = nearby.need;
  const facts = [
    { icon: CalendarDays, name: t.when, value: formatTimes(proposal.times, locale) },
    { icon: MapPin, name: t.place, value: nearby.municipio({ number: proposal.place }) },
    {
      icon: Euro,
      name: t.price,
      value:
        proposal.perHouseholdCents === 0
          ? components.free
          : `${formatEuro(proposal.perHouseholdCents, locale)} ${components.perUnit[need.unit]}`,
    },
  ];
  return (
    <dl className="req-facts">
      {facts.map(({ icon: Icon, name, value }) => (
        <div key={name}>
          <dt>
            <Icon aria-hidden />
            {name}
          </dt>
          <dd>
            <b>{value}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What one household more would bring to each; nothing where no list says. */
function OneMore({ proposal }: { readonly proposal: ProposalView }) {
  const t = useT().nearby.need;
  const locale = useLocale();
  const count = proposal.households + 1;
  const next = proposal.prices.find(({ households }) => households === count);
  if (!next || next.cents === null || next.cents === 0) return null;
  return <p className="muted">{t.oneMore({ count, cents: formatEuro(next.cents, locale) })}</p>;
}

function YesForm({ proposal }: { readonly proposal: ProposalView }) {
  const t = useT().nearby.need;
  const isSending = useNavigation().state === 'submitting';
  const { hasYes, version } = proposal;
  return (
    <Form method="post" preventScrollReset className="stack is-tight">
      <input type="hidden" name="version" value={version} />
      {hasYes && (
        <Banner tone="success" title={t.saidYes}>
          {t.saidYesText}
        </Banner>
      )}
      <div className="row">
        {hasYes ? (
          <Button type="submit" name="intent" value="take-back" variant="quiet">
            {t.takeBack}
          </Button>
        ) : (
          <Button
            type="submit"
            name="intent"
            value="say-yes"
            icon={<Check aria-hidden />}
            pending={isSending}
          >
            {t.yes}
          </Button>
        )}
      </div>
      {!hasYes && <p className="muted">{t.yesHint}</p>}
    </Form>
  );
}
