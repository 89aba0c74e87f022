import { Form, Link } from '@remix-run/react';

import { Button, buttonClass } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { MunicipioMap } from '#app/components/municipio-map.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AccountView, DependantView } from '#app/contracts/accounts/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { LocaleChoice, TextSizeChoice } from './appearance-fields.tsx';
import { DependantForm } from './dependant-form.tsx';
import { DependantList } from './dependant-list.tsx';
import { FormNote } from './form-note.tsx';
import { HouseholdForm } from './household-sections.tsx';
import { useHouseholdDefaults } from './use-household-defaults.ts';

type StepProps = { readonly account: AccountView; readonly answer: unknown };

/** First step: the Municipio. */
export function WhereStep({ account, answer }: StepProps) {
  const t = useT().accounts.welcome;
  const echo = useFormFailure(answer, { intent: 'municipio' });
  return (
    <Card>
      <Form method="post" className="stack">
        <FormNote echo={echo} />
        <h2>{t.whereTitle}</h2>
        <p className="muted">{t.whereText}</p>
        <MunicipioMap
          mode="radio"
          name="municipio"
          legend={t.whereTitle}
          hideLegend
          selected={account.municipio === null ? [] : [account.municipio]}
        />
        <div className="form-actions">
          <Button type="submit" name="intent" value="municipio">
            {t.next}
          </Button>
          <SkipLink to="/welcome?step=2" />
        </div>
      </Form>
    </Card>
  );
}

type WhoStepProps = StepProps & {
  /** Null while there is no household yet. */
  readonly dependants: readonly DependantView[] | null;
  readonly today: string;
};

/** Second step: the household, then who receives help in it. */
export function WhoStep({ account, answer, dependants, today }: WhoStepProps) {
  const t = useT().accounts;
  const defaults = useHouseholdDefaults(account);
  return (
    <Card className="stack">
      <div>
        <h2>{t.welcome.whoTitle}</h2>
        <p className="muted">{dependants === null ? t.household.createText : t.welcome.whoText}</p>
      </div>
      {dependants === null ? (
        <HouseholdForm intent="create" defaults={defaults} answer={answer} />
      ) : (
        <>
          <DependantList dependants={dependants} answer={answer} today={today} />
          <div className="add-person">
            <h3>{t.household.addDependant}</h3>
            <DependantForm
              key={dependants.length}
              answer={answer}
              today={today}
              more={<LeaveHome label={t.welcome.next} />}
            />
          </div>
        </>
      )}
      {(dependants === null || dependants.length === 0) && (
        <div className="form-actions">
          <SkipLink to="/welcome?step=3" />
        </div>
      )}
    </Card>
  );
}

/** Goes on from who is at home; in the form that adds: what is typed and not added yet goes along. */
function LeaveHome({ label }: { readonly label: string }) {
  return (
    <Button type="submit" name="intent" value="leave-home" formNoValidate>
      {label}
    </Button>
  );
}

type InvitedHomeProps = WhoStepProps & {
  /** The group, or the invitation, they are on the way to. */
  readonly returnTo: string;
};

/** The second step alone, for whoever comes by an invitation: who is at home, then on to the group. */
export function InvitedHome({ account, answer, dependants, today, returnTo }: InvitedHomeProps) {
  const t = useT().accounts;
  const defaults = useHouseholdDefaults(account);
  const hidden = <input type="hidden" name="returnTo" value={returnTo} />;
  if (dependants === null) {
    return (
      <Card className="stack">
        <p className="muted">{t.household.createText}</p>
        <HouseholdForm intent="create" defaults={defaults} answer={answer} more={hidden} />
      </Card>
    );
  }
  return (
    <Card className="stack">
      <p className="muted">{t.welcome.whoText}</p>
      {dependants.length > 0 && (
        <DependantList dependants={dependants} answer={answer} today={today} />
      )}
      <DependantForm
        key={dependants.length}
        answer={answer}
        today={today}
        more={
          <>
            {hidden}
            <LeaveHome label={t.welcome.homeDone} />
          </>
        }
      />
    </Card>
  );
}

/** Third step: language and text size. A whole new page follows, in the language chosen. */
export function HowStep({ account, answer }: StepProps) {
  const t = useT().accounts.welcome;
  const echo = useFormFailure(answer, { intent: 'finish' });
  return (
    <Card>
      <Form method="post" className="form" reloadDocument>
        <FormNote echo={echo} />
        <h2>{t.howTitle}</h2>
        <p className="muted">{t.howText}</p>
        <TextSizeChoice echo={echo} value={account.textSize} />
        <LocaleChoice echo={echo} value={account.locale} />
        <div className="form-actions">
          <Button type="submit" name="intent" value="finish">
            {t.finish}
          </Button>
          <Button type="submit" name="intent" value="skip" variant="plain" formNoValidate>
            {t.skip}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function SkipLink({ to }: { readonly to: string }) {
  const t = useT().accounts.welcome;
  return (
    <Link to={to} className={buttonClass({ variant: 'plain' })}>
      {t.skip}
    </Link>
  );
}
