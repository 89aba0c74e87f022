import { Form, useNavigation } from '@remix-run/react';
import FileText from 'lucide-react/icons/file-text';
import { useId } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Field, useFieldWiring } from '#app/components/field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { BankFileView, BankView } from '#app/contracts/payments/bank-views.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDateTime, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type BankFileProps = { readonly bank: BankView; readonly answer: unknown };

/** The form that has a bank's file read, and what is remembered of its columns. */
export function BankFile({ bank, answer }: BankFileProps) {
  const t = useT().bank;
  const { providerId, columns } = bank;
  const echo = useFormFailure(answer, { intent: 'read' });
  const isReading = useNavigation().formData?.get('intent') === 'read';
  return (
    <Section title={t.file.title} hint={t.file.nothingYet}>
      <Card className="stack">
        <Form method="post" encType="multipart/form-data" className="form" preventScrollReset>
          <FormNote echo={echo} />
          <FormKey />
          <input type="hidden" name="intent" value="read" />
          <input type="hidden" name="providerId" value={providerId} />
          <FileField error={echo.error('file')} />
          <div className="form-actions">
            <Button
              type="submit"
              icon={<FileText aria-hidden />}
              pending={isReading}
              pendingLabel={t.file.reading}
            >
              {t.file.read}
            </Button>
          </div>
        </Form>
        {columns && (
          <Form method="post" preventScrollReset className="stack is-tight">
            <FormKey />
            <input type="hidden" name="providerId" value={providerId} />
            <p className="muted small">
              {t.columns.known({
                day: columns.dayColumn,
                amount: columns.amountColumn,
                text: columns.textColumns.join('”, “'),
              })}
            </p>
            <div>
              <Button type="submit" variant="quiet" size="s" name="intent" value="forget-columns">
                {t.columns.forget}
              </Button>
            </div>
          </Form>
        )}
      </Card>
    </Section>
  );
}

function FileField({ error }: { readonly error: string | undefined }) {
  const t = useT().bank.file;
  const label = { label: t.label, hint: t.hint, error };
  const wiring = useFieldWiring(label, useId());
  return (
    <Field {...label} id={wiring.id}>
      <input
        {...wiring}
        className="field-input"
        type="file"
        name="file"
        accept=".xml,.csv,.txt,text/xml,application/xml,text/csv"
        required
      />
    </Field>
  );
}

/** What a reading found; `again`: the same file had been read before. */
export function BankFileRead(props: { readonly file: BankFileView; readonly again: boolean }) {
  const t = useT().bank.file;
  const { file, again } = props;
  return (
    <Banner
      tone={again ? 'info' : 'success'}
      title={again ? t.again({ name: file.name }) : t.done({ name: file.name })}
    >
      {again ? <p>{t.againText}</p> : <FileFacts file={file} />}
    </Banner>
  );
}

function FileFacts({ file }: { readonly file: BankFileView }) {
  const t = useT().bank.file;
  const locale = useLocale();
  const { entryCount, newCount, otherCount, unreadCount, otherIban } = file;
  const facts = [
    t.counts({ entries: entryCount, fresh: newCount }),
    ...(otherCount > 0 ? [t.others({ count: otherCount })] : []),
    ...(unreadCount > 0 ? [t.unread({ count: unreadCount })] : []),
  ];
  return (
    <>
      <p>{formatList(facts, locale)}</p>
      {otherIban !== null && <p>{t.otherAccount({ iban: spacedReference(otherIban) })}</p>}
    </>
  );
}

/** The files that were read last, and by whom. */
export function BankFiles({ files }: { readonly files: readonly BankFileView[] }) {
  const t = useT().bank.file;
  const locale = useLocale();
  return (
    <details className="fold">
      <summary>{t.list}</summary>
      <ul className="stack is-tight">
        {files.map((file) => (
          <li key={file.id}>
            <b dir="auto">{file.name}</b>
            <FileFacts file={file} />
            <p className="muted small">
              {t.by({ by: file.readBy, at: formatDateTime(file.readAt, locale) })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
