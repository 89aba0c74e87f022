import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { GROUP_KINDS } from '../../groups/kinds.ts';
import { BOARD_LIMITS } from '../document/board-schema.ts';
import { checkUpdate } from '../judge/check-update.ts';
import { readBoard } from '../document/read-board.ts';
import { readDetails } from '../document/read-card-details.ts';
import { isRecurrence } from '../calendar/recurrence.ts';
import { UpdateIndex } from '../judge/update-index.ts';
import { TEMPLATE_CARDS } from './board-templates.ts';
import { TEMPLATE_IDS, templateOfKind } from './template-ids.ts';
import { writeTemplate } from './write-template.ts';

const SYSTEM = { personId: 'system', householdId: null, role: 'system' } as const;

function written(template: (typeof TEMPLATE_IDS)[number], language: 'it' | 'en') {
  const doc = new Y.Doc();
  writeTemplate(doc, { template, language, by: 'person-1' });
  return doc;
}

describe('templates of new boards', () => {
  test.each(TEMPLATE_IDS.filter((id) => id !== 'empty'))(
    '[TPL] %s has four to six needs in both languages, all in the first column',
    (template) => {
      for (const language of ['it', 'en'] as const) {
        const doc = written(template, language);
        const update = Y.encodeStateAsUpdate(doc);
        expect(checkUpdate(new UpdateIndex(), update, SYSTEM, 0).ok).toBe(true);
        const { cards } = readBoard(doc);
        expect(cards.length).toBeGreaterThanOrEqual(4);
        expect(cards.length).toBeLessThanOrEqual(6);
        expect(cards.map(({ title }) => title)).toEqual(
          TEMPLATE_CARDS[template].map((card) => card[language].title),
        );
        for (const card of cards) {
          expect(card).toMatchObject({ column: 'needs', createdBy: 'person-1', isArchived: false });
          expect(card.title.length).toBeLessThanOrEqual(BOARD_LIMITS.titleLength);
          expect(card.recurrence === null || isRecurrence(card.recurrence)).toBe(true);
          expect(card.labels.length).toBeGreaterThan(0);
          expect(readDetails(doc, card.id)?.checklist.length).toBe(card.checklist.total);
        }
        expect(cards.some(({ recurrence }) => recurrence !== null)).toBe(true);
      }
    },
  );

  test('[TPL] empty writes nothing', () => {
    expect(readBoard(written('empty', 'it')).cards).toEqual([]);
  });

  test('[TPL] every kind of group has one that fits', () => {
    for (const kind of GROUP_KINDS) expect(TEMPLATE_IDS).toContain(templateOfKind(kind));
  });
});
