import { TextField } from '#app/components/text-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { useT } from '#app/i18n/i18n.tsx';

type PasswordFieldProps = {
  readonly echo: FormEcho;
  readonly name: string;
  readonly label: string;
};

/** The password one has: it never comes back into a page. */
export function PasswordField({ echo, name, label }: PasswordFieldProps) {
  return (
    <TextField
      label={label}
      name={name}
      type="password"
      autoComplete="current-password"
      error={echo.error(name)}
      required
    />
  );
}

/** A password one chooses, with what makes a good one. */
export function NewPasswordField({ echo, name, label }: PasswordFieldProps) {
  return (
    <TextField
      label={label}
      name={name}
      type="password"
      hint={useT().accounts.signUp.passwordHint}
      autoComplete="new-password"
      minLength={10}
      error={echo.error(name)}
      required
    />
  );
}
