import type { LucideIcon } from 'lucide-react';
import BadgeCheck from 'lucide-react/icons/badge-check';
import Ban from 'lucide-react/icons/ban';
import FileClock from 'lucide-react/icons/file-clock';
import FilePen from 'lucide-react/icons/file-pen';
import FileX from 'lucide-react/icons/file-x';

import { Bars } from '#app/components/bars.tsx';
import type { CityProviders } from '#app/contracts/city/views.ts';
import { Section } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { Purse, Stat } from '#app/components/stat.tsx';
import type { SheetState } from '#app/domain/catalogue/validation-state.ts';
import { formatCount } from '#app/i18n/format-count.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

const ICONS: Readonly<Record<SheetState, LucideIcon>> = {
  draft: FilePen,
  submitted: FileClock,
  to_correct: FileX,
  validated: BadgeCheck,
  suspended: Ban,
};
const TONES: Partial<Readonly<Record<SheetState, 'saffron' | 'green'>>> = {
  submitted: 'saffron',
  validated: 'green',
};

/** Providers by state, where they work, and what they offer. */
export function ProviderOverview({ providers }: { readonly providers: CityProviders }) {
  const t = useT().city;
  const locale = useLocale();
  return (
    <Section title={t.providers} hint={t.providersHint}>
      <Purse label={t.providers}>
        {providers.byState.map(({ state, count }) => {
          const Icon = ICONS[state];
          return (
            <Stat
              key={state}
              icon={<Icon aria-hidden />}
              tone={TONES[state] ?? 'plain'}
              value={formatCount(count, locale)}
              label={t.states[state]}
            />
          );
        })}
      </Purse>
      <div className="desk-columns">
        <Bars
          caption={t.byMunicipio}
          note={t.servesHint}
          headers={[t.place, t.count]}
          rows={providers.byMunicipio.map(({ municipio, count }) => ({
            key: String(municipio),
            label: t.municipio({ number: municipio }),
            count,
          }))}
        />
        <Bars
          caption={t.services}
          headers={[t.category, t.count]}
          rows={providers.servicesByCategory.map(({ category, count }) => ({
            key: category,
            label: <Chip category={category} />,
            count,
          }))}
        />
      </div>
    </Section>
  );
}
