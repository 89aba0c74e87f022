import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FilesField } from '#app/features/threads/files-field.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** Where the receipt of a new expense is chosen: it stands first in what is said about it (X17). */
export function ReceiptField({ answer }: { readonly answer: unknown }) {
  const t = useT().expenses.form;
  return <FilesField label={t.receipt} error={useFormFailure(answer).error('file')} />;
}
