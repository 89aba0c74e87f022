import { Form, useNavigation } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { EmployeePageView } from '#app/contracts/companies/people-views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type LeavingProps = { readonly employee: EmployeePageView; readonly answer: unknown };

/** Notes that somebody left, with what follows said before; or takes it back. */
export function EmployeeLeaving({ employee, answer }: LeavingProps) {
  const t = useT().employees.employee;
  const locale = useLocale();
  const { leftOn } = employee;
  return (
    <Section
      title={leftOn === null ? t.leaveTitle : t.stayTitle({ day: formatDay(leftOn, locale) })}
    >
      <Card className="stack">
        {leftOn === null ? (
          <LeaveForm employee={employee} answer={answer} />
        ) : (
          <StayForm employee={employee} answer={answer} />
        )}
      </Card>
    </Section>
  );
}

function LeaveForm({ employee, answer }: LeavingProps) {
  const t = useT().employees.employee;
  const echo = useFormFailure(answer, { intent: 'leave' });
  const isPending = useNavigation().formData?.get('intent') === 'leave';
  const { companyId, planKind, firstDay, today } = employee;
  const paysBack = planKind === 'reimbursement';
  return (
    <Form method="post" className="form" preventScrollReset>
      <FormKey />
      <FormNote echo={echo} />
      <input type="hidden" name="companyId" value={companyId} />
      <Banner tone="info">
        {paysBack ? (
          <p>{t.packs}</p>
        ) : (
          <>
            <p>{t.leaveText}</p>
            <p>{t.keeps}</p>
          </>
        )}
      </Banner>
      <DateField
        label={t.leftOn}
        hint={t.leftOnHint}
        {...echo.field('leftOn', today)}
        min={firstDay}
        max={today}
        required
      />
      <div className="form-actions">
        <Button
          type="submit"
          name="intent"
          value="leave"
          variant="danger"
          pending={isPending}
          pendingLabel={t.pending}
        >
          {t.leave}
        </Button>
      </div>
    </Form>
  );
}

function StayForm({ employee, answer }: LeavingProps) {
  const t = useT().employees.employee;
  const echo = useFormFailure(answer, { intent: 'stay' });
  const isPending = useNavigation().formData?.get('intent') === 'stay';
  return (
    <Form method="post" className="stack" preventScrollReset>
      <FormKey />
      <FormNote echo={echo} />
      <input type="hidden" name="companyId" value={employee.companyId} />
      <p>{employee.planKind === 'reimbursement' ? t.packs : t.stayText}</p>
      <div>
        <Button
          type="submit"
          name="intent"
          value="stay"
          variant="soft"
          pending={isPending}
          pendingLabel={t.pending}
        >
          {t.stay}
        </Button>
      </div>
    </Form>
  );
}
