import { Form, Link } from '@remix-run/react';
import BadgeCheck from 'lucide-react/icons/badge-check';
import { useState } from 'react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { SheetCheckView } from '#app/contracts/qualification/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { CompareSheet } from './compare-sheet.tsx';

type DecideProps = { readonly sheet: SheetCheckView; readonly answer: unknown };

/** A proposal with the officer's word on it: remarks on its fields, validated or given back. */
export function DecideSheet({ sheet, answer }: DecideProps) {
  const t = useT().qualification.check;
  const echo = useFormFailure(answer);
  // What is decided is what was read, whatever the provider does meanwhile.
  const [version] = useState(sheet.version);
  return (
    <Form method="post" className="stack">
      <FormKey />
      <input type="hidden" name="version" value={version} />
      {(sheet.version !== version || isStale(answer)) && <ChangedMeanwhile sheet={sheet} />}
      <Notes sheet={sheet} />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <CompareSheet sheet={sheet} echo={echo} />
      {sheet.mayDecide && (
        <div className="stack is-tight">
          <p className="field-hint">{t.validateHint}</p>
          <div className="form-actions">
            {sheet.after && (
              <Button
                type="submit"
                name="intent"
                value="validate"
                icon={<BadgeCheck aria-hidden />}
              >
                {t.validate}
              </Button>
            )}
            <Button type="submit" variant="soft" name="intent" value="give-back">
              {t.giveBack}
            </Button>
          </div>
        </div>
      )}
    </Form>
  );
}

function isStale(answer: unknown): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    Reflect.get(answer, 'formError') === 'sheet.stale'
  );
}

function ChangedMeanwhile({ sheet }: Pick<DecideProps, 'sheet'>) {
  const t = useT().qualification.check;
  return (
    <Banner
      tone="warning"
      title={t.meanwhileTitle}
      action={
        <Link to={`/city/sheets/${sheet.proposalId}`} reloadDocument>
          {t.meanwhileLink}
        </Link>
      }
    >
      {t.meanwhileText}
    </Banner>
  );
}

function Notes({ sheet }: Pick<DecideProps, 'sheet'>) {
  const t = useT().qualification.check;
  const { state, after, isOwnProvider } = sheet;
  return (
    <>
      {isOwnProvider && (
        <Banner tone="info" title={t.ownTitle}>
          {t.ownText}
        </Banner>
      )}
      {(state === 'to_correct' || state === 'validated') && (
        <Banner tone={state === 'validated' ? 'success' : 'info'} title={t.notNowTitle[state]} />
      )}
      {after === null && (
        <Banner tone="warning" title={t.brokenTitle}>
          {t.brokenText}
        </Banner>
      )}
    </>
  );
}
