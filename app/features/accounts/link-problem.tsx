import type { FailureDetails } from '#app/domain/result.ts';
import { LinkEnd } from '#app/features/channels/link-end.tsx';
import { useT } from '#app/i18n/i18n.tsx';

type LinkProblemProps = {
  readonly title: string;
  readonly failure: { readonly code: string; readonly details: FailureDetails };
};

/** A page for an invite link that opens nothing: why, and whom to ask. */
export function LinkProblem({ title, failure }: LinkProblemProps) {
  const t = useT().groups.join;
  const text = failure.code === 'invite.forbidden' ? t.problemRemoved : t.problemAsk;
  return <LinkEnd title={title} failure={failure} next={{ text, to: '/', label: t.home }} />;
}
