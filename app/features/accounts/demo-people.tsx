import ArrowRight from 'lucide-react/icons/arrow-right';

import { Avatar } from '#app/components/avatar.tsx';
import type { DemoPersonView } from '#app/contracts/accounts/views.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type DemoPeopleProps = {
  readonly people: readonly DemoPersonView[];
  readonly returnTo: string | null;
};

/** The people of the demo, each one click away. */
export function DemoPeople({ people, returnTo }: DemoPeopleProps) {
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
    </section>
  );
}
