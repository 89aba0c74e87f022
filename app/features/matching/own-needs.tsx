import { Link } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { Pill, type PillTone } from '#app/components/pill.tsx';
import type { OwnNeedSummary } from '#app/contracts/matching/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

type State = 'alone' | 'found' | 'waiting' | 'met';

const TONES: Readonly<Record<State, PillTone>> = {
  alone: 'neutral',
  found: 'saffron',
  waiting: 'blue',
  met: 'green',
};

function stateOf(need: OwnNeedSummary): State {
  if (need.state === 'met') return 'met';
  if (need.households === null) return 'alone';
  return need.hasYes ? 'waiting' : 'found';
}

/** What the household looks for, each with what became of it; nothing where it looks for nothing. */
export function OwnNeeds({ needs }: { readonly needs: readonly OwnNeedSummary[] }) {
  const t = useT().nearby;
  if (needs.length === 0) return null;
  return (
    <Section title={t.own}>
      <Card>
        <ul className="link-list">
          {needs.map((need) => (
            <li key={need.id}>
              <Link to={`/nearby/${need.id}`}>
                <span>
                  <b>{need.name}</b>{' '}
                  <Pill tone={TONES[stateOf(need)]}>{t.ownStates[stateOf(need)]}</Pill>
                  <small>
                    {need.group?.name ??
                      (need.households !== null && t.households({ count: need.households }))}
                  </small>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
