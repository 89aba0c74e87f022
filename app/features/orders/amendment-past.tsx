import { Card, Section } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { PastAmendmentView } from '#app/contracts/orders/amendment-views.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Changes of who takes part that ended, and how. */
export function PastAmendments({ past }: { readonly past: readonly PastAmendmentView[] }) {
  const t = useT().amendments.past;
  const locale = useLocale();
  if (past.length === 0) return null;
  return (
    <Section title={t.title}>
      <Card>
        <ul className="stack plain-list">
          {past.map(({ amendmentId, kind, householdName, startsOn, state }) => (
            <li key={amendmentId} className="row">
              {t[kind]({ household: householdName, day: formatDay(startsOn, locale) })}
              <Pill tone={state === 'done' ? 'green' : 'neutral'}>{t.states[state]}</Pill>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
