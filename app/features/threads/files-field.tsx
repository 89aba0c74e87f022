import { Field, useFieldWiring } from '#app/components/field.tsx';
import { MEDIA_TYPES } from '#app/domain/boards/attachments/sniff-media.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Where files are chosen that are kept with what is said. */
export function FilesField({
  label,
  error,
}: {
  readonly label: string;
  readonly error: string | undefined;
}) {
  const t = useT().threads;
  const wiring = useFieldWiring({ hint: t.filesHint, error });
  return (
    <Field label={label} hint={t.filesHint} error={error} optional id={wiring.id}>
      <input
        {...wiring}
        type="file"
        name="file"
        multiple
        accept={MEDIA_TYPES.join(',')}
        className="field-input"
      />
    </Field>
  );
}
