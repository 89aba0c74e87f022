import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import type { SoughtKind } from '#app/contracts/matching/views.ts';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Kinds of help that are looked for, each with how many households look where. */
export function SoughtList({ kinds }: { readonly kinds: readonly SoughtKind[] }) {
  const t = useT().nearby;
  return (
    <ul className="grid">
      {kinds.map((kind) => (
        <Card as="li" key={kind.typeKey} category={kind.category} className="stack is-tight">
          <div>
            <Chip category={kind.category} />
          </div>
          <h3>
            <Link
              to={`/nearby/new?kind=${kind.typeKey}`}
              className="card-cover"
              aria-label={t.alsoThis({ kind: kind.name })}
            >
              {kind.name}
            </Link>
          </h3>
          <ul>
            {kind.areas.map((area) => (
              <li key={area.municipi.join('-')}>
                <b>{t.households({ count: area.count })}</b>{' '}
                <span className="muted">
                  · <Places municipi={area.municipi} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </ul>
  );
}

function Places({ municipi }: { readonly municipi: readonly number[] }) {
  const t = useT().nearby;
  const locale = useLocale();
  const [only, ...more] = municipi;
  if (only !== undefined && more.length === 0) return t.municipio({ number: only });
  return t.municipi({ numbers: formatList(municipi.map(String), locale) });
}
