import BadgeCheck from 'lucide-react/icons/badge-check';

import type { ServiceView } from '#app/contracts/catalogue/views.ts';
import { Pill } from '#app/components/pill.tsx';
import { SPOKEN_LANGUAGES } from '#app/domain/providers/languages.ts';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type KindProps = Pick<ServiceView['provider'], 'kind' | 'foundedYear'>;

/** What a provider is, and since when. */
export function ProviderKindWords({ kind, foundedYear }: KindProps) {
  const t = useT().service;
  return foundedYear === null
    ? t.kinds[kind]
    : `${t.kinds[kind]} ${t.since({ year: foundedYear })}`;
}

/** Which languages one can speak with it. */
export function SpokenWords({ languages }: Pick<ServiceView['provider'], 'languages'>) {
  const { catalogue, service: t } = useT();
  const locale = useLocale();
  const names = SPOKEN_LANGUAGES.filter((one) => languages.includes(one));
  if (names.length === 0) return null;
  const list = formatList(
    names.map((one) => catalogue.languages[one]),
    locale,
  );
  return <p className="muted">{t.speaks({ languages: list })}</p>;
}

/** The city checked the sheet: without it nothing of a provider is shown (R5). */
export function CheckedPill() {
  const t = useT().service;
  return (
    <Pill tone="green">
      <BadgeCheck aria-hidden />
      {t.validated}
    </Pill>
  );
}
