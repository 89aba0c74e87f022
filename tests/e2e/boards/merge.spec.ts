import type { CDPSession, Page } from 'playwright/test';

import { enter } from '#tests/support/verbs/accounts.ts';
import {
  BOARD,
  SITTER,
  card,
  cardsOf,
  deleteForGood,
  dragInto,
  notes,
  openBoard,
  writeAtEnd,
  writeAtStart,
} from '#tests/support/verbs/boards.ts';
import { expect, test, type Visitor } from '#tests/support/e2e.ts';

/** A word in an input method: it grows letter by letter and is not confirmed yet. */
async function compose(line: CDPSession, letters: string): Promise<void> {
  for (let end = 1; end <= letters.length; end += 1) {
    const text = letters.slice(0, end);
    await line.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
}

async function confirm(line: CDPSession, word: string): Promise<void> {
  await line.send('Input.insertText', { text: word });
}

function inputMethodOf({ context, page }: Visitor): Promise<CDPSession> {
  return context.newCDPSession(page);
}

/** What a screen shows of the whole board: columns, cards, titles. */
async function shownOn(page: Page): Promise<string> {
  const columns = await Promise.all(
    ['needs', 'asking', 'deciding', 'arranged'].map((id) => cardsOf(page, id)),
  );
  const titles = await page.locator('[data-card] h3').allTextContents();
  return JSON.stringify({ columns, titles: titles.toSorted() });
}

/** Whether all screens show the same board. */
async function sameOnAll(people: readonly Visitor[]): Promise<boolean> {
  const shown = await Promise.all(people.map(({ page }) => shownOn(page)));
  return new Set(shown).size === 1;
}

test('[Y8] input methods, a lost line, a drag and a deletion at once end in one board for all', async ({
  browser,
  ownApp: app,
}) => {
  const amina = await enter(browser, app, 'Amina Diallo');
  const marco = await enter(browser, app, 'Marco Brambilla', { size: 'phone' });
  const rosa = await enter(browser, app, 'Rosa Colombo');
  const fourth = await enter(browser, app, 'Amina Diallo');
  for (const { page } of [amina, marco]) await openBoard(page, `?need=${SITTER}`);
  for (const { page } of [rosa, fourth]) await openBoard(page);
  const before = await notes(amina.page).inputValue();

  // Two people write in one note at once, both with an input method.
  const [left, right] = [await inputMethodOf(amina), await inputMethodOf(marco)];
  await notes(amina.page).press('Control+Home');
  await notes(marco.page).press('Control+End');
  await Promise.all([compose(left, 'nihao'), compose(right, 'gakkou')]);
  await confirm(right, ' 学校');
  await expect(marco.page.getByText('Tutto salvato')).toBeVisible();
  await compose(left, 'nihaoma');
  await confirm(left, '你好吗 ');
  for (const { page } of [amina, marco]) {
    await expect(notes(page)).toHaveValue(`你好吗 ${before} 学校`);
  }

  // The phone loses its line, goes on writing, and comes back while a third person drags the card.
  await marco.context.setOffline(true);
  await writeAtEnd(marco.page, ' Dal tram.');
  await dragInto(rosa.page, SITTER, 'deciding');
  await writeAtStart(amina.page, 'Intanto. ');
  await marco.context.setOffline(false);
  await expect(notes(amina.page)).toHaveValue(/^Intanto\. .* Dal tram\.$/s, { timeout: 30_000 });
  await expect(notes(marco.page)).toHaveValue(/^Intanto\. .* Dal tram\.$/s);
  for (const { page } of [amina, marco, rosa, fourth]) {
    await expect.poll(() => cardsOf(page, 'deciding')).toContain(SITTER);
  }
  expect(await sameOnAll([amina, marco, rosa, fourth])).toBe(true);

  // Away again, the phone writes on the card that the fourth person deletes for good.
  await marco.context.setOffline(true);
  await writeAtEnd(marco.page, ' Senza scheda.');
  await deleteForGood(fourth.page, SITTER);
  for (const { page } of [amina, rosa, fourth]) await expect(card(page, SITTER)).toHaveCount(0);
  await marco.context.setOffline(false);
  await expect(marco.page.getByText(/Senza scheda/).first()).toBeVisible({ timeout: 30_000 });
  for (const { page } of [amina, marco]) await page.goto(BOARD);
  await expect.poll(() => sameOnAll([amina, marco, rosa, fourth])).toBe(true);
  expect(await cardsOf(marco.page, 'deciding')).not.toContain(SITTER);
  for (const { context } of [amina, marco, rosa, fourth]) await context.close();
});
