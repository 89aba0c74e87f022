import type { UnqualifiedView } from '#app/contracts/qualification/views.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { isOpenProposal } from '#app/domain/qualification/proposal-state.ts';
import { listOpenProposals } from '#db/queries/qualification/proposals.ts';
import type { ServiceContext } from '#server/context.ts';
import { listEmployers } from '#server/providers/standing.server.ts';

/** The organisations a person works for that the city never validated, with how their sheet stands. */
export async function listUnqualified(ctx: ServiceContext): Promise<readonly UnqualifiedView[]> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return [];
  const employers = (await listEmployers(db, actor)).filter(({ status }) => status === 'draft');
  if (employers.length === 0) return [];
  const providerIds = employers.map(({ providerId }) => providerId);
  const proposals = await listOpenProposals(db, { providerIds });
  return employers.map(({ providerId, name, role }) => {
    const own = proposals.find(({ subjectId }) => subjectId === providerId);
    return {
      providerId,
      name,
      mayEdit: mayAtProvider(role, 'edit_sheets'),
      proposal: own && isOpenProposal(own.state) ? own.state : null,
    };
  });
}
