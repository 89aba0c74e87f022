import { TextField } from '#app/components/text-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';

/** An address of e-mail. `autoComplete` says whose: the account's (`username`) unless told. */
export function EmailField(props: {
  readonly echo: FormEcho;
  readonly label: string;
  readonly name?: string;
  readonly autoComplete?: string;
}) {
  const { echo, name = 'email', label, autoComplete = 'username' } = props;
  return (
    <TextField
      label={label}
      name={name}
      type="email"
      autoComplete={autoComplete}
      defaultValue={echo.value(name)}
      error={echo.error(name)}
      required
    />
  );
}
