import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';

import type { GroupRole } from '#app/domain/groups/policy.ts';
import { mayOnRequest } from '#app/domain/requests/policy.ts';
import type { Look } from '#app/domain/threads/unread.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { isMemberWho } from '#db/queries/groups/memberships.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { providers } from '#db/schema/providers.ts';
import { requestQuestionReads, requestQuestions, requests } from '#db/schema/requests.ts';

/** Writes a provider's question. */
export async function insertQuestion(
  tx: Tx,
  row: typeof requestQuestions.$inferInsert,
): Promise<void> {
  await tx.insert(requestQuestions).values(row);
}

/** How many questions of a provider on a request wait for an answer; the caller has locked the request. */
export async function countOpenQuestions(
  tx: Tx,
  params: { requestId: string; providerId: string },
): Promise<number> {
  const [row] = await tx
    .select({ open: count() })
    .from(requestQuestions)
    .where(
      and(
        eq(requestQuestions.requestId, params.requestId),
        eq(requestQuestions.providerId, params.providerId),
        isNull(requestQuestions.answer),
      ),
    );
  return row?.open ?? 0;
}

/** Answers a question of a request, once; gives who asked, or null when nothing was open. */
export async function answerQuestionRow(
  tx: Tx,
  params: { questionId: string; requestId: string; answer: string; personId: string; now: Date },
): Promise<string | null> {
  const [row] = await tx
    .update(requestQuestions)
    .set({ answer: params.answer, answeredBy: params.personId, answeredAt: params.now })
    .where(
      and(
        eq(requestQuestions.id, params.questionId),
        eq(requestQuestions.requestId, params.requestId),
        isNull(requestQuestions.answer),
      ),
    )
    .returning({ providerId: requestQuestions.providerId });
  return row?.providerId ?? null;
}

/** Questions of some requests with the name of whoever asked, oldest first. */
export async function listQuestions(db: DbOrTx, params: { requestIds: readonly string[] }) {
  if (params.requestIds.length === 0) return [];
  return db
    .select({
      id: requestQuestions.id,
      requestId: requestQuestions.requestId,
      providerId: requestQuestions.providerId,
      providerName: providers.name,
      question: requestQuestions.question,
      askedBy: requestQuestions.askedBy,
      askedAt: requestQuestions.askedAt,
      answer: requestQuestions.answer,
      answeredBy: requestQuestions.answeredBy,
      answeredAt: requestQuestions.answeredAt,
    })
    .from(requestQuestions)
    .innerJoin(providers, eq(providers.id, requestQuestions.providerId))
    .where(inArray(requestQuestions.requestId, [...params.requestIds]))
    .orderBy(asc(requestQuestions.askedAt), asc(requestQuestions.id));
}

/** A question with its answer, if it has one. */
export type QuestionRow = Awaited<ReturnType<typeof listQuestions>>[number];

/** When a person last looked at the questions of some requests; what was never looked at is not in the map. */
export async function listQuestionReads(
  db: DbOrTx,
  params: { personId: string; requestIds: readonly string[] },
): Promise<ReadonlyMap<string, Look>> {
  if (params.requestIds.length === 0) return new Map();
  const rows = await db
    .select({
      requestId: requestQuestionReads.requestId,
      seenAt: requestQuestionReads.seenAt,
      newSince: requestQuestionReads.newSince,
    })
    .from(requestQuestionReads)
    .where(
      and(
        eq(requestQuestionReads.personId, params.personId),
        inArray(requestQuestionReads.requestId, [...params.requestIds]),
      ),
    );
  return new Map(rows.map(({ requestId, ...look }) => [requestId, look]));
}

/** Remembers a person's look at the questions of a request; it never goes back. */
export async function saveQuestionRead(
  db: DbOrTx,
  row: typeof requestQuestionReads.$inferInsert,
): Promise<void> {
  await db
    .insert(requestQuestionReads)
    .values(row)
    .onConflictDoUpdate({
      target: [requestQuestionReads.requestId, requestQuestionReads.personId],
      set: {
        seenAt: sql`greatest(${requestQuestionReads.seenAt}, excluded.seen_at)`,
        newSince: sql`excluded.new_since`,
      },
    });
}

const mayAnswer = (role: GroupRole) => mayOnRequest(role, 'answer_question');

/** Questions without an answer that a household may answer for its group; the oldest first. */
export function listQuestionsToAnswer(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({
      questionId: requestQuestions.id,
      requestId: requests.id,
      providerId: requestQuestions.providerId,
      title: requests.title,
      category: requests.category,
      state: requests.status,
      closesAt: requests.closesAt,
      chooseBy: requests.chooseBy,
      groupId: groups.id,
      groupName: groups.name,
      providerName: providers.name,
    })
    .from(requestQuestions)
    .innerJoin(requests, eq(requests.id, requestQuestions.requestId))
    .innerJoin(groups, eq(groups.id, requests.groupId))
    .innerJoin(providers, eq(providers.id, requestQuestions.providerId))
    .innerJoin(memberships, isMemberWho(mayAnswer, params.householdId))
    .where(and(isNull(requestQuestions.answer), isNull(groups.archivedAt)))
    .orderBy(asc(requestQuestions.askedAt), asc(requestQuestions.id));
}
