import { Form, useNavigation } from '@remix-run/react';
import { useId } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Field, useFieldWiring } from '#app/components/field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { StaffListFault } from '#app/domain/companies/staff-list.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { codeText } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

type ListFormProps = {
  readonly companyId: string;
  readonly answer: unknown;
  /** What is wrong with the list that came back, row by row. */
  readonly faults: readonly StaffListFault[];
};

/** Faults that are told one by one; who has more looks at the file first. */
const FAULTS_SHOWN = 50;

/** Addresses with staff numbers, pasted or from a file; a list that came back stays as it was. */
export function StaffListForm({ companyId, answer, faults }: ListFormProps) {
  const t = useT().employees.list;
  const echo = useFormFailure(answer, { intent: 'invite' });
  const isPending = useNavigation().formData?.get('intent') === 'invite';
  return (
    <Section title={t.formTitle}>
      <Card className="stack">
        {faults.length > 0 ? <Faults faults={faults} /> : <FormNote echo={echo} />}
        <Form method="post" encType="multipart/form-data" className="form" preventScrollReset>
          <FormKey />
          <input type="hidden" name="intent" value="invite" />
          <input type="hidden" name="companyId" value={companyId} />
          <TextArea
            key={echo.value('list')}
            label={t.typed}
            hint={t.typedHint}
            {...echo.field('list')}
            rows={8}
            spellCheck={false}
            autoComplete="off"
            optional
          />
          <FileField />
          <div className="form-actions">
            <Button type="submit" pending={isPending} pendingLabel={t.pending}>
              {t.submit}
            </Button>
          </div>
        </Form>
      </Card>
    </Section>
  );
}

function FileField() {
  const t = useT().employees.list;
  const wiring = useFieldWiring({}, useId());
  return (
    <Field label={t.file} optional id={wiring.id}>
      <input
        {...wiring}
        className="field-input"
        type="file"
        name="file"
        accept=".csv,.txt,text/csv,text/plain"
      />
    </Field>
  );
}

function Faults({ faults }: { readonly faults: readonly StaffListFault[] }) {
  const texts = useT();
  const t = texts.employees.list;
  const more = faults.length - FAULTS_SHOWN;
  return (
    <div role="alert">
      <Banner tone="warning" title={t.faults({ count: faults.length })}>
        <ul className="stack is-tight">
          {faults.slice(0, FAULTS_SHOWN).map(({ row, field, code }) => (
            <li key={`${row} ${field}`}>{t.fault({ row, field, text: codeText(texts, code) })}</li>
          ))}
        </ul>
        {more > 0 && <p>{t.faultsMore({ count: more })}</p>}
      </Banner>
    </div>
  );
}
