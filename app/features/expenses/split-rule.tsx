import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { votesAddress } from '#app/contracts/decisions/votes-address.ts';
import type { SplitRuleView } from '#app/contracts/expenses/split-rule.ts';
import { formatDay, formatDecimal, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** How a group divides, in words: its orders, its expenses, and the figure of each household. */
export function SplitRule({ rule }: { readonly rule: SplitRuleView }) {
  const t = useT().splitting;
  const locale = useLocale();
  const { orders, split, figures, uncounted, isOutdated } = rule;
  const figureText = (figure: number) => {
    if (figure === 0) return t.noPart;
    return split === 'shares'
      ? t.shares({ shares: figure })
      : t.percent({ percent: formatDecimal(figure / 100, locale) });
  };
  return (
    <div className="stack is-tight">
      <p>{t.orders[orders]}</p>
      <p>{t.expenses[split]}</p>
      {figures.length > 0 && (
        <ul className="voters">
          {figures.map(({ householdId, name, figure }) => (
            <li key={householdId}>
              <span dir="auto">{name}</span>
              <span className={figure === 0 ? 'muted' : 'num'}>{figureText(figure)}</span>
            </li>
          ))}
        </ul>
      )}
      {isOutdated && <p className="split-warning">{t.outdated}</p>}
      {uncounted.length > 0 && (
        <p className="split-warning" dir="auto">
          {t.uncounted({ names: formatList(uncounted, locale), count: uncounted.length })}
        </p>
      )}
    </div>
  );
}

type HowWeSplitProps = {
  readonly groupId: string;
  readonly rule: SplitRuleView;
  readonly today: string;
  /** A line of its own below, as on the page of the group's settings. */
  readonly hint?: string | undefined;
};

/** The rule that holds, since when, and the way to the vote that changes it. */
export function HowWeSplit({ groupId, rule, today, hint }: HowWeSplitProps) {
  const t = useT().splitting;
  return (
    <Section title={t.title} hint={hint}>
      <Card className="stack">
        <SplitRule rule={rule} />
        <SplitSince rule={rule} today={today} />
        <div className="row">
          <LinkButton to={`${votesAddress(groupId)}#split`} variant="quiet" size="s">
            {t.change}
          </LinkButton>
        </div>
      </Card>
    </Section>
  );
}

/** Since when a group divides so. */
export function SplitSince(props: { readonly rule: SplitRuleView; readonly today: string }) {
  const t = useT().splitting;
  const locale = useLocale();
  const { decidedOn } = props.rule;
  return (
    <p className="muted small">
      {decidedOn === null
        ? t.neverDecided
        : t.decidedOn({ day: formatDay(decidedOn, locale, 'full', props.today) })}
    </p>
  );
}

/** What the form of a new expense begins with, and whom the group's rule does not count yet. */
export function SplitNote({
  rule,
}: {
  readonly rule: Pick<SplitRuleView, 'uncounted' | 'isOutdated'>;
}) {
  const t = useT().splitting;
  const locale = useLocale();
  const { uncounted, isOutdated } = rule;
  return (
    <p className="field-hint" dir="auto">
      {isOutdated ? t.outdated : t.formText}{' '}
      {uncounted.length > 0 &&
        t.uncounted({ names: formatList(uncounted, locale), count: uncounted.length })}
    </p>
  );
}
