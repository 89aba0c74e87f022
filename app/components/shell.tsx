import { Link, useLocation } from '@remix-run/react';
import Globe from 'lucide-react/icons/globe';
import LogIn from 'lucide-react/icons/log-in';
import MapPin from 'lucide-react/icons/map-pin';
import Phone from 'lucide-react/icons/phone';
import type { ReactNode } from 'react';

import type { ShellView } from '#app/contracts/accounts/views.ts';
import { LOCALES } from '#app/i18n/dictionary.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { LinkButton } from './button.tsx';
import { Logo } from './logo.tsx';
import { PersonSlot } from './person-slot.tsx';
import { ShellNav } from './shell-nav-bar.tsx';
import { brandOf } from './shell-nav.ts';

type ShellProps = {
  readonly view: ShellView;
  /** `ConnectionBar` and `UpdateBar`: they stay at the top edge. */
  readonly bars?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every page: skip link, city bar, brand, navigation, `main`, footer. */
export function Shell({ view, bars, children }: ShellProps) {
  const t = useT().shell;
  return (
    <>
      <a className="shell-skip" href="#main">
        {t.skip}
      </a>
      <header className="shell-top">
        <div className="shell-slim">
          <div className="wrap">
            <a href="https://www.comune.milano.it">{t.city}</a>
            <LanguageForm />
          </div>
        </div>
        <div className="shell-bar">
          <div className="wrap">
            <Link {...brandOf(view.workspace, t)} className="shell-brand">
              <Logo />
              <span>Cortile</span>
            </Link>
            <ShellNav workspace={view.workspace} />
            <Tools view={view} />
          </div>
        </div>
        <div className="shell-bars">{bars}</div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}

const LANGUAGE_NAMES = { it: 'Italiano', en: 'English' } as const;

/** Posts the language and comes back; each name is in its own language. */
function LanguageForm() {
  const t = useT().shell;
  const current = useLocale();
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/settings/locale" className="shell-langs" aria-label={t.language}>
      <input type="hidden" name="returnTo" value={`${pathname}${search}`} />
      <Globe aria-hidden />
      {LOCALES.map((locale) => (
        <button
          key={locale}
          name="locale"
          value={locale}
          lang={locale}
          aria-current={locale === current ? 'true' : undefined}
        >
          {LANGUAGE_NAMES[locale]}
        </button>
      ))}
    </form>
  );
}

function Tools({ view }: { readonly view: ShellView }) {
  const t = useT().shell;
  if (!view.person) {
    return (
      <div className="shell-tools">
        <LinkButton to="/sign-in" variant="quiet" icon={<LogIn aria-hidden />}>
          {t.signIn}
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="shell-tools">
      <PersonSlot view={view} person={view.person} />
    </div>
  );
}

function Footer() {
  const t = useT().shell;
  return (
    <footer className="shell-foot">
      <div className="wrap">
        <p>{t.tagline}</p>
        <nav aria-label={t.footNav}>
          <ul>
            <li>
              <a href="tel:020202">
                <Phone aria-hidden />
                {t.help}
              </a>
            </li>
            <li>
              <Link to="/spaces">
                <MapPin aria-hidden />
                {t.spaces}
              </Link>
            </li>
            <li>
              <Link to="/accessibility">{t.accessibility}</Link>
            </li>
            <li>
              <Link to="/privacy">{t.privacy}</Link>
            </li>
            <li>
              <Link to="/open-data">{t.openData}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
