import { Form } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import type { BlockView, SuspendedView } from '#app/contracts/matching/talk-view.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** That the city has the household put together with nobody; nothing where it has not. */
export function SuspendedNote({ suspended }: { readonly suspended: SuspendedView | null }) {
  const t = useT().nearby.suspended;
  const locale = useLocale();
  if (suspended === null) return null;
  const { until, reason } = suspended;
  return (
    <Banner tone="warning" title={t.title({ day: formatDate(until, locale) })}>
      <p className="as-typed">{t.text({ reason })}</p>
    </Banner>
  );
}

/** Households kept from the own, each with the way to take that back; nothing where there are none. */
export function Blocks({ blocks }: { readonly blocks: readonly BlockView[] }) {
  const t = useT().nearby.blocks;
  const locale = useLocale();
  if (blocks.length === 0) return null;
  return (
    <Section title={t.title} hint={t.hint}>
      <Card>
        <ul className="stack">
          {blocks.map(({ blockId, letter, name, at }) => (
            <li key={blockId} className="row between">
              <span>
                <b>{t.of({ letter, kind: name })}</b>{' '}
                <span className="muted small">{t.since({ day: formatDate(at, locale) })}</span>
              </span>
              <Form method="post" preventScrollReset>
                <FormKey />
                <input type="hidden" name="intent" value="unblock" />
                <input type="hidden" name="blockId" value={blockId} />
                <Button
                  type="submit"
                  size="s"
                  variant="quiet"
                  aria-label={t.undoSpoken({ letter, kind: name })}
                >
                  {t.undo}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
