import ArrowRight from 'lucide-react/icons/arrow-right';

import { Avatar } from '#app/components/avatar.tsx';
import { Button } from '#app/components/button.tsx';
import { Select } from '#app/components/select.tsx';
import type { DemoPersonView, DemoProviderView } from '#app/contracts/accounts/views.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type DemoPeopleProps = {
  readonly people: readonly DemoPersonView[];
  readonly providers: readonly DemoProviderView[];
  readonly returnTo: string | null;
};

/** The people of the demo, each one click away. */
export function DemoPeople({ people, providers, returnTo }: DemoPeopleProps) {
  const t = useT().accounts.signIn;
  const locale = useLocale();
  return (
    <section className="demo-people" aria-labelledby="demo-title">
      <h2 id="demo-title">{t.demoTitle}</h2>
      <p className="muted">{t.demoText}</p>
      <form method="post">
        {returnTo !== null && <input type="hidden" name="returnTo" value={returnTo} />}
        <ul>
          {people.map((person) => (
            <li key={person.key}>
              <button type="submit" name="demo" value={person.key} className="demo-person">
                <Avatar name={person.name} id={person.personId} size="m" />
                <span>
                  <b>{person.name}</b>
                  <small>{person.role[locale]}</small>
                </span>
                <ArrowRight aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </form>
      <form method="post" className="demo-providers">
        {returnTo !== null && <input type="hidden" name="returnTo" value={returnTo} />}
        <Select
          name="demo"
          label={t.demoProvider}
          hint={providers.some(({ toAnswer }) => toAnswer > 0) ? t.demoProviderHint : undefined}
          options={providers.map(({ key, name, toAnswer }) => ({
            value: key,
            label: toAnswer === 0 ? name : t.demoProviderToAnswer({ name, count: toAnswer }),
          }))}
        />
        <Button type="submit" variant="quiet">
          {t.demoProviderSubmit}
        </Button>
      </form>
    </section>
  );
}
