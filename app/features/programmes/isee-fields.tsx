import { MoneyField } from '#app/components/money-field.tsx';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { APPLICATION_LIMITS, ISEE_KINDS } from '#app/domain/programmes/application.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** What a household declares of its ISEE. */
export function IseeFields(props: {
  readonly echo: FormEcho;
  readonly exampleProtocol: string;
  readonly typed: { readonly isee: string; readonly iseeKind: string; readonly protocol: string };
}) {
  const { echo, typed, exampleProtocol: example } = props;
  const texts = useT().applications;
  const t = texts.apply;
  return (
    <>
      <MoneyField label={t.isee} hint={t.iseeHint} {...echo.field('isee', typed.isee)} />
      <Select
        label={t.iseeKind}
        {...echo.field('iseeKind', typed.iseeKind)}
        options={ISEE_KINDS.map((value) => ({ value, label: texts.iseeKinds[value] }))}
      />
      <TextField
        label={t.protocol}
        hint={t.protocolHint({ example })}
        {...echo.field('protocol', typed.protocol)}
        maxLength={APPLICATION_LIMITS.protocol}
        autoComplete="off"
      />
      <p className="muted small">{t.privacy}</p>
    </>
  );
}
