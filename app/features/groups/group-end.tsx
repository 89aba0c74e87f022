import { Link } from '@remix-run/react';
import Archive from 'lucide-react/icons/archive';
import LogOut from 'lucide-react/icons/log-out';

import { buttonClass } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { useT } from '#app/i18n/i18n.tsx';

type AboutGroupProps = { readonly description: string; readonly agreement: string };

/** What the group does and the rules everybody agreed to, in its own words. */
export function AboutGroup({ description, agreement }: AboutGroupProps) {
  const t = useT().groups.members;
  return (
    <>
      {description !== '' && (
        <Section title={t.about}>
          <Card look="sunk">
            <p className="agreement" dir="auto">
              {description}
            </p>
          </Card>
        </Section>
      )}
      <Section title={t.agreement}>
        <Card look="sunk">
          <p className="agreement" dir="auto">
            {agreement}
          </p>
        </Card>
      </Section>
    </>
  );
}

type WaysOutProps = {
  readonly isLastOrganiser: boolean;
  readonly isAlone: boolean;
  readonly mayManage: boolean;
};

/** Leaving the group and archiving it; each asks once more. */
export function GroupWaysOut({ isLastOrganiser, isAlone, mayManage }: WaysOutProps) {
  const t = useT().groups.members;
  return (
    <Section title={t.danger}>
      {isLastOrganiser && !isAlone && <p className="muted">{t.leaveLast}</p>}
      <div className="form-actions">
        {!isLastOrganiser && (
          <Link to="?confirm=leave" className={buttonClass({ variant: 'quiet' })}>
            <LogOut aria-hidden />
            {t.leave}
          </Link>
        )}
        {mayManage && (
          <Link to="?confirm=archive" className={buttonClass({ variant: 'quiet' })}>
            <Archive aria-hidden />
            {t.archive}
          </Link>
        )}
      </div>
    </Section>
  );
}
