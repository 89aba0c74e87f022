import type { QuestionsView, QuestionView } from '#app/contracts/requests/question-view.ts';
import { isNewTo, newSince } from '#app/domain/threads/unread.ts';
import {
  listQuestionReads,
  listQuestions,
  saveQuestionRead,
  type QuestionRow,
} from '#db/queries/requests/questions.ts';
import type { DbOrTx } from '#db/client.ts';
import type { ServiceContext } from '#server/context.ts';

/** Who reads the questions: somebody of the group (null), or of a provider, which learns no other's name. */
type Reader = { readonly personId: string; readonly providerId: string | null };

/**
 * Questions and answers of a request as one side reads them, and notes the look: what comes after
 * it is new (TH3).
 */
export async function readQuestions(
  ctx: ServiceContext,
  params: { readonly requestId: string; readonly reader: Reader },
): Promise<QuestionsView> {
  const { db } = ctx;
  const { requestId, reader } = params;
  const { personId } = reader;
  const rows = await listQuestions(db, { requestIds: [requestId] });
  const reads = await listQuestionReads(db, { personId, requestIds: [requestId] });
  const list = rows.map((row) => describeQuestion(row, reader));
  const look = reads.get(requestId) ?? null;
  const now = ctx.now();
  const since = newSince(look, now);
  // A look at nothing new changes nothing: most pages that are opened write no row.
  if (countNew(list, look?.seenAt ?? null) > 0) {
    await saveQuestionRead(db, { requestId, personId, seenAt: now, newSince: since });
  }
  return { list, newSince: since?.toISOString() ?? null, newWords: countNew(list, since) };
}

/** How much was said about each of some requests since a provider's person last looked at it. */
export async function countNewWords(
  db: DbOrTx,
  params: { readonly requestIds: readonly string[]; readonly personId: string },
): Promise<(requestId: string) => number> {
  const { requestIds, personId } = params;
  const rows = await listQuestions(db, { requestIds });
  const reads = await listQuestionReads(db, { personId, requestIds });
  return (requestId) => {
    const list = rows.filter((row) => row.requestId === requestId);
    return countNew(
      list.map((row) => describeQuestion(row, { personId, providerId: null })),
      reads.get(requestId)?.seenAt ?? null,
    );
  };
}

function countNew(list: readonly QuestionView[], since: Date | null): number {
  const said = list.flatMap(({ askedAt, isMine, answer }) => [
    { at: askedAt, isMine },
    ...(answer ? [answer] : []),
  ]);
  return said.filter((one) => isNewTo(one, since?.toISOString() ?? null)).length;
}

function describeQuestion(row: QuestionRow, { personId, providerId }: Reader): QuestionView {
  const { id: questionId, question, askedAt, askedBy, answer, answeredBy, answeredAt } = row;
  return {
    questionId,
    askerName: providerId === null ? row.providerName : null,
    isOwn: row.providerId === providerId,
    isMine: askedBy === personId,
    question,
    askedAt: askedAt.toISOString(),
    answer:
      answer === null || answeredAt === null
        ? null
        : { text: answer, at: answeredAt.toISOString(), isMine: answeredBy === personId },
  };
}
