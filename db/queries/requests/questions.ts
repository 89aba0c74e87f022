import { and, asc, eq, isNull } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { providers } from '#db/schema/providers.ts';
import { requestQuestions } from '#db/schema/requests.ts';

/** Writes a provider's question. */
export async function insertQuestion(
  tx: Tx,
  row: typeof requestQuestions.$inferInsert,
): Promise<void> {
  await tx.insert(requestQuestions).values(row);
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

/** Questions of a request with the name of whoever asked, oldest first. */
export async function listQuestions(db: DbOrTx, params: { requestId: string }) {
  return db
    .select({
      id: requestQuestions.id,
      providerId: requestQuestions.providerId,
      providerName: providers.name,
      question: requestQuestions.question,
      askedAt: requestQuestions.askedAt,
      answer: requestQuestions.answer,
      answeredAt: requestQuestions.answeredAt,
    })
    .from(requestQuestions)
    .innerJoin(providers, eq(providers.id, requestQuestions.providerId))
    .where(eq(requestQuestions.requestId, params.requestId))
    .orderBy(asc(requestQuestions.askedAt), asc(requestQuestions.id));
}
