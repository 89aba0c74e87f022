import { askerKey, checkQuestion } from '#app/domain/requests/open-questions.ts';
import { requestStateAt } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listAdultRows } from '#db/queries/accounts/households.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import { countOpenQuestions, insertQuestion } from '#db/queries/requests/questions.ts';
import type { ServiceContext } from '#server/context.ts';
import { notifyCounting } from '#server/notifications/notify-counting.server.ts';
import { transactOnce } from '#server/transact-once.ts';

import { toRequestFacts } from './request-facts.ts';
import { publishChange } from './publish-change.server.ts';
import { requireProviderSideLocked, type ProviderSideCode } from './standing.server.ts';

/**
 * A provider asks the group something before it offers. Every provider that received the request
 * reads question and answer, but not who asked (R4). The group's organisers are asked to answer,
 * once for all a provider asks until they read it (QST2); five wait for an answer at most (QST1).
 */
export async function askQuestion(
  ctx: ServiceContext,
  input: { requestId: string; providerId?: string | undefined; question: string },
): Promise<
  Result<{ questionId: string }, ProviderSideCode | 'request.closed' | 'question.too_many'>
> {
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
    const { providerId: askerId } = provider;
    // The request is locked: of two that ask at once the second counts the first.
    const open = await countOpenQuestions(tx, { requestId: request.id, providerId: askerId });
    const fits = checkQuestion(open);
    if (!fits.ok) return fits;
    const questionId = ctx.newId();
    await insertQuestion(tx, {
      id: questionId,
      requestId: request.id,
      providerId: askerId,
      askedBy: person.personId,
      question: input.question,
      askedAt: now,
    });
    await publishChange(unit, { request, providers: 'all' });
    const members = await listGroupHouseholds(tx, { groupId: request.groupId });
    const organisers = members.filter(({ role }) => role === 'organiser');
    const adults = await listAdultRows(tx, {
      householdIds: organisers.map(({ householdId }) => householdId),
    });
    const prefix = `question_asked:${askerKey({ requestId: request.id, providerId: askerId })}:`;
    await notifyCounting(ctx, unit, [...new Set(adults.map(({ personId }) => personId))], {
      prefix,
      eventKey: `${prefix}${questionId}`,
      kind: 'question_asked',
      params: { title: request.title, provider: provider.name },
      count: 1,
      href: `/groups/${request.groupId}/requests/${request.id}`,
    });
    return ok({ questionId });
  });
}
