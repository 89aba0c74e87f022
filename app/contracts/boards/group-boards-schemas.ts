import { z } from 'zod';

import { GROUP_BOARD_LIMITS } from '#app/domain/boards/boards-of-group.ts';
import { TEMPLATE_IDS } from '#app/domain/boards/templates/template-ids.ts';
import { idField, lineField } from '#app/contracts/schema-fields.ts';

const boardId = idField;
const name = lineField(GROUP_BOARD_LIMITS.nameLength);

/** What the page of a group's boards can ask for. */
export const boardsOfGroupSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('create'),
      name,
      template: z.enum(TEMPLATE_IDS, 'field.required'),
    }),
    z.object({ intent: z.literal('rename'), boardId, name }),
    z.object({ intent: z.literal('archive'), boardId }),
    z.object({ intent: z.literal('unarchive'), boardId }),
  ],
  'field.invalid',
);
