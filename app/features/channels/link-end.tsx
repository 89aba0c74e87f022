import { EmptyState } from '#app/components/empty-state.tsx';
import { LinkButton } from '#app/components/button.tsx';
import type { FailureDetails } from '#app/domain/result.ts';
import { codeText, waitForCodes } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

type LinkEndProps = {
  readonly title: string;
  readonly failure: { readonly code: string; readonly details: FailureDetails };
  /** What to do instead, and where. */
  readonly next: { readonly text: string; readonly to: string; readonly label: string };
};

/** A page for a link of a mail that opens nothing: why, and what to do instead. */
export function LinkEnd({ title, failure, next }: LinkEndProps) {
  const t = useT();
  waitForCodes([failure.code]);
  return (
    <div className="wrap is-narrow page">
      <h1>{title}</h1>
      <EmptyState
        level={2}
        title={codeText(t, failure.code, failure.details)}
        text={next.text}
        action={<LinkButton to={next.to}>{next.label}</LinkButton>}
      />
    </div>
  );
}
