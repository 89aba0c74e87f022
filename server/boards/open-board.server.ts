import * as Y from 'yjs';

import { toFirstBatch } from '#app/protocol/first-batch.ts';
import type { TemplateLanguage } from '#app/domain/boards/templates/board-templates.ts';
import type { TemplateId } from '#app/domain/boards/templates/template-ids.ts';
import { writeTemplate } from '#app/domain/boards/templates/write-template.ts';
import { appendBatches, insertBoard } from '#db/queries/boards/boards.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

/** What a new board needs; `by` is the person its first cards belong to. */
export type NewBoard = {
  readonly groupId: string;
  readonly name: string;
  readonly template: TemplateId;
  readonly language: TemplateLanguage;
  readonly by: string;
};

/**
 * Makes a board in the caller's transaction and gives its id. A template's cards are its first
 * batch, written by the system: a board is never seen half filled.
 */
export function openBoard(
  ctx: ServiceContext,
  unit: Pick<Unit, 'tx'>,
  board: NewBoard,
): Promise<string> {
  const isEmpty = board.template === 'empty';
  return openWrittenBoard(ctx, unit, board, isEmpty ? null : (doc) => writeTemplate(doc, board));
}

/** Makes a board with what is written into it as its first batch; null writes nothing. */
export async function openWrittenBoard(
  ctx: ServiceContext,
  unit: Pick<Unit, 'tx'>,
  { groupId, name }: Pick<NewBoard, 'groupId' | 'name'>,
  write: ((doc: Y.Doc) => void) | null,
): Promise<string> {
  const boardId = ctx.newId();
  const createdAt = ctx.now();
  await insertBoard(unit.tx, { id: boardId, groupId, name, createdAt });
  if (write === null) return boardId;
  const doc = new Y.Doc();
  write(doc);
  const { payload, authors, clientId } = toFirstBatch(doc);
  const newClients = [{ clientId, personId: null }];
  await appendBatches(unit.tx, [{ boardId, payload, authors, newClients }], createdAt);
  return boardId;
}
