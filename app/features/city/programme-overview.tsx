import type { CityProgramme } from '#app/contracts/city/views.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Meter } from '#app/components/meter.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { givenInAll, type ProgrammeMoney as Money } from '#app/domain/programmes/money.ts';
import { ProgrammeState } from '#app/features/programmes/programme-state.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { formatDays } from '#app/i18n/format-period.ts';
import { capitalised } from '#app/i18n/italian.ts';

/** Where the money of each programme is, as the ledger says. */
export function ProgrammeOverview({
  programmes,
}: {
  readonly programmes: readonly CityProgramme[];
}) {
  const t = useT().city;
  return (
    <Section title={t.programmes} hint={t.programmesHint}>
      {programmes.length === 0 ? (
        <EmptyState title={t.noProgrammes} text={t.programmesHint} />
      ) : (
        <ul className="grid">
          {programmes.map((programme) => (
            <Programme key={programme.id} programme={programme} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Where the money of one programme is. */
export function ProgrammeMoney(props: {
  readonly money: Money & { readonly budgetCents: number };
  readonly hasEnded: boolean;
}) {
  const t = useT().city;
  const locale = useLocale();
  const { budgetCents, leftCents, onVouchersCents, heldCents, spentCents } = props.money;
  const { returnedCents } = props.money;
  const issuedCents = givenInAll(props.money);
  return (
    <>
      <Meter
        label={t.issued}
        tone="blue"
        value={issuedCents / 100}
        max={budgetCents / 100}
        caption={t.issued}
        end={t.issuedOf({
          issued: formatEuro(issuedCents, locale),
          budget: formatEuro(budgetCents, locale),
        })}
      />
      <MoneyList
        rows={[
          { label: t.spent, cents: spentCents },
          { label: t.held, cents: heldCents },
          { label: t.onVouchers, cents: onVouchersCents },
          { label: props.hasEnded ? t.unspent : t.left, cents: leftCents },
        ]}
        total={{ label: t.budget, cents: budgetCents }}
      />
      {returnedCents > 0 && (
        <p className="muted small">{t.returned({ amount: formatEuro(returnedCents, locale) })}</p>
      )}
    </>
  );
}

function Programme({ programme }: { readonly programme: CityProgramme }) {
  const locale = useLocale();
  return (
    <Card as="li">
      <div className="stack is-tight">
        <div>
          <ProgrammeState {...programme} />
        </div>
        <h3>{programme.name}</h3>
        <p className="muted small">
          {programme.funding}. {capitalised(formatDays(programme, locale))}
        </p>
        <ProgrammeMoney money={programme} hasEnded={programme.hasEnded} />
        <WaitingApplications programme={programme} />
      </div>
    </Card>
  );
}

/** What waits for an officer: applications to check, and vouchers to give unless it is too late for them. */
function WaitingApplications({ programme }: { readonly programme: CityProgramme }) {
  const t = useT().city;
  const { id, toCheck, toIssue, hasEnded } = programme;
  const canIssue = toIssue > 0 && !hasEnded;
  if (toCheck === 0 && !canIssue) return null;
  const address = `/city/programmes/${id}/applications`;
  return (
    <div className="row">
      {toCheck > 0 && (
        <LinkButton to={address} size="s" variant="soft">
          {t.toCheck({ count: toCheck })}
        </LinkButton>
      )}
      {canIssue && (
        <LinkButton to={`${address}?show=to_issue`} size="s" variant="soft">
          {t.toIssue({ count: toIssue })}
        </LinkButton>
      )}
    </div>
  );
}
