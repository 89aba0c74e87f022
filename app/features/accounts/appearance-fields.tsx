import ALargeSmall from 'lucide-react/icons/a-large-small';
import Monitor from 'lucide-react/icons/monitor';
import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';

import { RadioCards } from '#app/components/choices.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import {
  LOCALES,
  TEXT_SIZES,
  THEMES,
  type Locale,
  type TextSize,
  type Theme,
} from '#app/domain/accounts/profile.ts';
import { useT } from '#app/i18n/i18n.tsx';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Language, each named in itself. */
export function LocaleChoice({ echo, value }: { echo: FormEcho; value: Locale }) {
  const t = useT().accounts.settings;
  return (
    <RadioCards
      legend={t.language}
      name="locale"
      value={echo.value('locale', value)}
      error={echo.error('locale')}
      options={LOCALES.map((locale) => ({
        value: locale,
        label: <span lang={locale}>{t.languages[locale]}</span>,
      }))}
    />
  );
}

/** Text size; each choice is shown in its own size. */
export function TextSizeChoice({ echo, value }: { echo: FormEcho; value: TextSize }) {
  const t = useT().accounts.settings;
  return (
    <RadioCards
      legend={t.textSize}
      name="textSize"
      value={echo.value('textSize', value)}
      error={echo.error('textSize')}
      options={TEXT_SIZES.map((size) => ({
        value: size,
        label: <span className={`text-sample is-${size}`}>{t.textSizes[size]}</span>,
        icon: <ALargeSmall aria-hidden />,
      }))}
    />
  );
}

/** Light, dark, or whatever the device says. */
export function ThemeChoice({ echo, value }: { echo: FormEcho; value: Theme }) {
  const t = useT().accounts.settings;
  return (
    <RadioCards
      legend={t.theme}
      name="theme"
      value={echo.value('theme', value)}
      error={echo.error('theme')}
      options={THEMES.map((theme) => {
        const Icon = THEME_ICONS[theme];
        return { value: theme, label: t.themes[theme], icon: <Icon aria-hidden /> };
      })}
    />
  );
}
