import { Link } from '@remix-run/react';
import Pencil from 'lucide-react/icons/pencil';

import { Avatar } from '#app/components/avatar.tsx';
import type { DependantView } from '#app/contracts/accounts/views.ts';
import { idsOf, useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { DependantForm } from './dependant-form.tsx';

type DependantListProps = {
  readonly dependants: readonly DependantView[];
  /** The one whose form is open; null when none can be changed here. */
  readonly editing?: string | null | undefined;
  readonly mayEdit?: boolean | undefined;
  readonly answer: unknown;
  readonly today: string;
};

/** Who receives the help in a household, each with age and kind. */
export function DependantList(props: DependantListProps) {
  const { dependants, editing, mayEdit, answer, today } = props;
  const t = useT().accounts.household;
  // Also when a form opens or closes in the place of a line.
  const place = useFocusWhenLost(`${idsOf(dependants)} ${editing}`);
  return (
    <div ref={place} tabIndex={-1}>
      {dependants.length === 0 ? (
        <p className="muted">{t.noDependants}</p>
      ) : (
        <ul className="people-list">
          {dependants.map((dependant) =>
            dependant.id === editing ? (
              <li key={dependant.id} className="is-editing">
                <DependantForm dependant={dependant} answer={answer} today={today} />
              </li>
            ) : (
              <li key={dependant.id}>
                <Avatar name={dependant.firstName} id={dependant.id} size="m" />
                <span>
                  <b>{dependant.firstName}</b>
                  <small>
                    {t.age({ years: dependant.age })} · {t.kinds[dependant.kind]}
                  </small>
                </span>
                {mayEdit && (
                  <Link
                    to={`?edit=${dependant.id}`}
                    preventScrollReset
                    className="button is-plain is-s"
                    aria-label={t.changeNamed({ name: dependant.firstName })}
                  >
                    <Pencil aria-hidden />
                    {t.change}
                  </Link>
                )}
              </li>
            ),
          )}
        </ul>
      )}
    </div>
  );
}
