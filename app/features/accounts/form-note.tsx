import { ErrorNote } from '#app/components/banner.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';

/** The sentence above a form that came back; nothing when it did not. */
export function FormNote({ echo }: { readonly echo: FormEcho }) {
  // The values are those of this very answer: a second refusal takes the focus again.
  return echo.formError === null ? null : <ErrorNote title={echo.formError} />;
}
