import { requestStateAt } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import { insertQuestion } from '#db/queries/requests/questions.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';

import { toRequestFacts } from './request-facts.ts';
import { publishChange } from './publish-change.server.ts';
import { requireProviderSideLocked, type ProviderSideCode } from './standing.server.ts';

/**
 * A provider asks the group something before it offers. Every provider that received the request
 * reads question and answer, but not who asked (R4). The group's organisers are asked to answer.
 */
export async function askQuestion(
  ctx: ServiceContext,
  input: { requestId: string; providerId?: string | undefined; question: string },
): Promise<Result<{ questionId: string }, ProviderSideCode | 'request.closed'>> {
  return transactOnce(ctx, async (unit) => {
    const { tx } = unit;
    const { requestId, providerId } = input;
    const asked = { requestId, providerId, action: 'ask_question' } as const;
    const side = await requireProviderSideLocked(ctx, tx, asked);
    if (!side.ok) return side;
    const { request } = side.value;
    const now = ctx.now();
    const state = requestStateAt(toRequestFacts(request), now);
    if (state !== 'open') return fail('request.closed', { state });
    const { provider, person } = side.value;
    const questionId = ctx.newId();
    await insertQuestion(tx, {
      id: questionId,
      requestId: request.id,
      providerId: provider.providerId,
      askedBy: person.personId,
      question: input.question,
      askedAt: now,
    });
    await publishChange(unit, { request, providers: 'all' });
    const members = await listGroupHouseholds(tx, { groupId: request.groupId });
    const organisers = members.filter(({ role }) => role === 'organiser');
    await notify(
      ctx,
      unit,
      { householdIds: organisers.map((member) => member.householdId) },
      {
        eventKey: `question_asked:${questionId}`,
        kind: 'question_asked',
        params: { title: request.title, provider: provider.name },
        href: `/groups/${request.groupId}/requests/${request.id}`,
      },
    );
    return ok({ questionId });
  });
}
