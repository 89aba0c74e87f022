import { Form, useNavigation } from '@remix-run/react';
import FileText from 'lucide-react/icons/file-text';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import Send from 'lucide-react/icons/send';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { NeedView } from '#app/contracts/matching/views.ts';
import { FIRST_CARD } from '#app/domain/matching/proposal.ts';
import { typedCents } from '#app/domain/money.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { ShareFields, WhereFields } from './terms-fields.tsx';

type NeedProps = { readonly need: NeedView };

/** That there are others, and what keeps them apart; nobody's limits, and no small number. */
export function Others({ need }: NeedProps) {
  const t = useT().nearby.need;
  const { count, apart } = need.others;
  return (
    <Section title={t.others}>
      {apart.length === 0 ? (
        <p className="muted">{t.othersNone}</p>
      ) : (
        <>
          <p>
            {count === null ? t.othersFew : t.othersCount({ count })} {t.apart}
          </p>
          <ul>
            {apart.map((reason) => (
              <li key={reason}>{t.reasons[reason]}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** What suits the household, to be changed. */
export function ChangeNeed({ need, answer }: NeedProps & { readonly answer: unknown }) {
  const t = useT().nearby.need;
  const echo = useFormFailure(answer, { intent: 'change' });
  const isSending = useNavigation().formData?.get('intent') === 'change';
  const { municipio, reach, times, least, most, maxCents } = need.terms;
  return (
    <details className="fold" open={echo.hasFailed || undefined}>
      <summary>{t.change}</summary>
      <Card>
        <Form method="post" className="form" preventScrollReset>
          <FormNote echo={echo} />
          <WhereFields {...{ fields: echo, municipio, reach, times }} />
          <ShareFields
            {...{ fields: echo, least, most }}
            unit={need.unit}
            maxPrice={typedCents(maxCents)}
          />
          <p className="muted">{t.changeHint({ count: need.changesLeft })}</p>
          <div className="form-actions">
            <Button
              type="submit"
              name="intent"
              value="change"
              pending={isSending}
              pendingLabel={t.saving}
            >
              {t.save}
            </Button>
          </div>
        </Form>
      </Card>
    </details>
  );
}

/** The household looks no longer. */
export function WithdrawNeed() {
  const t = useT().nearby.need;
  return (
    <Form method="post" className="stack is-tight">
      <div>
        <Button type="submit" name="intent" value="withdraw" variant="quiet">
          {t.withdraw}
        </Button>
      </div>
      <p className="muted">{t.withdrawHint}</p>
    </Form>
  );
}

/** The group that came of it: first its rules, then the board and the request. */
export function MetGroup({ group }: { readonly group: NonNullable<NeedView['group']> }) {
  const t = useT().nearby.need;
  return (
    <Banner tone="success" title={`${t.met}: ${group.name}`}>
      <p>{t.metText}</p>
      <div className="row">
        <LinkButton to={`/groups/${group.id}/agreement`} icon={<FileText aria-hidden />}>
          {t.rules}
        </LinkButton>
        <LinkButton to={`/groups/${group.id}`} variant="soft" icon={<LayoutGrid aria-hidden />}>
          {t.board}
        </LinkButton>
        <LinkButton
          to={`/groups/${group.id}/requests/new?card=${FIRST_CARD}`}
          variant="soft"
          icon={<Send aria-hidden />}
        >
          {t.request}
        </LinkButton>
      </div>
    </Banner>
  );
}
