import { codeText, waitForCodes } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { ErrorNote } from './banner.tsx';
import type { FormFailureData } from './form-failure.ts';

/** What a refusal says, above a page that has its form no more. */
export function RefusalNote({ refusal }: { readonly refusal: FormFailureData }) {
  const t = useT();
  const [field] = Object.keys(refusal.fieldErrors);
  const code = refusal.formError ?? (field === undefined ? null : refusal.fieldErrors[field]);
  waitForCodes([code ?? null]);
  if (code === null || code === undefined) return null;
  const details = refusal.formError === null && field ? refusal.fieldDetails?.[field] : undefined;
  return (
    <div className="wrap refusal-note">
      <ErrorNote title={codeText(t, code, details ?? refusal.details)} />
    </div>
  );
}
