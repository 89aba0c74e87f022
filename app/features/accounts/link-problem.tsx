import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import type { FailureDetails } from '#app/domain/result.ts';
import { codeText, waitForCodes } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

type LinkProblemProps = {
  readonly title: string;
  readonly failure: { readonly code: string; readonly details: FailureDetails };
};

/** A page for an invite link that opens nothing: why, and whom to ask. */
export function LinkProblem({ title, failure }: LinkProblemProps) {
  const t = useT();
  waitForCodes([failure.code]);
  return (
    <div className="wrap is-narrow page">
      <h1>{title}</h1>
      <EmptyState
        level={2}
        title={codeText(t, failure.code, failure.details)}
        text={
          failure.code === 'invite.forbidden'
            ? t.groups.join.problemRemoved
            : t.groups.join.problemAsk
        }
        action={<LinkButton to="/">{t.groups.join.home}</LinkButton>}
      />
    </div>
  );
}
