import type { Page } from 'playwright/test';

import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { press } from '#tests/support/verbs/press.ts';

/** Opens a need for the school run on Thursday afternoons by the address of its form. */
async function look(page: Page, municipio: number) {
  await page.goto(
    `/nearby/new?step=3&kind=school-run&age=6-10&municipio=${municipio}&reach=city&times[]=thu_pm`,
  );
  await page.getByLabel('Quanto pagate al massimo?').fill('9');
  await press(page.getByRole('button', { name: 'Cerca chi ha lo stesso bisogno' }));
  await page.waitForURL(/\/nearby\/[0-9a-f-]{36}$/);
}

async function say(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'Il vostro messaggio' }).fill(text);
  await press(page.getByRole('button', { name: 'Invia' }));
}

test('strangers write to each other before the yes, by letters and without names', async ({
  browser,
  ownApp: app,
}) => {
  const [riva, greco] = [
    (await enterByPassword(browser, app, 'giancarlo.riva', { size: 'phone' })).page,
    (await enterByPassword(browser, app, 'francesca.greco', { size: 'phone' })).page,
  ];
  await look(riva, 7);
  await look(greco, 6);
  const need = greco.url();
  const way = (page: Page) => page.getByRole('link', { name: /Scrivetevi prima di dire sì/ });
  await expect(riva.getByRole('heading', { name: 'Potete farlo in 2' })).toBeVisible();

  await test.step('a contact is refused beside the field, and what was typed stays', async () => {
    await press(way(riva));
    await expect(riva.getByText(/Per gli altri siete la Famiglia A/)).toBeVisible();
    await say(riva, 'Chiamatemi al 333 123 4567');
    await expect(riva.getByText(/Togliete telefoni ed e-mail/)).toBeVisible();
    await expectAccessible(riva);
    await say(riva, 'Qui Giancarlo: a che ora?');
    await expect(riva.getByText(/Togliete il vostro nome/)).toBeVisible();
    await say(riva, 'A che ora uscite da scuola?');
    await expect(riva.getByRole('log')).toContainText('A che ora uscite da scuola?');
  });

  await test.step('the other is told, reads a letter, and the answer comes by itself', async () => {
    await expect(way(greco)).toContainText('1 messaggio nuovo');
    await press(way(greco));
    await expect(greco.getByRole('log')).toContainText('Famiglia A');
    await expect(greco.getByRole('log')).not.toContainText(/Riva|Giancarlo/);
    await say(greco, 'Alle 16.30, e voi?');
    await expect(riva.getByRole('log')).toContainText('Famiglia B');
    await expect(riva.getByRole('log')).toContainText('Alle 16.30, e voi?');
    await expectAccessible(greco);
  });

  await test.step('a message is reported, and the city takes it out', async () => {
    await say(greco, 'Ci date il vostro indirizzo?');
    const message = riva.getByRole('listitem').filter({ hasText: 'Ci date il vostro indirizzo?' });
    await press(message.getByText('Segnala', { exact: true }));
    await message.getByLabel('Perché').selectOption('contact');
    await press(message.getByRole('button', { name: 'Segnala al Comune' }));
    await expect(message.getByText('Segnalato: il Comune lo guarda.')).toBeVisible();
    const officer = (await enter(browser, app, 'Anna Ghezzi')).page;
    await officer.goto('/city/reviews');
    const card = officer.getByRole('listitem').filter({ hasText: 'Ci date il vostro indirizzo?' });
    await expect(card).toContainText('Famiglia B');
    await expect(officer.getByRole('main')).not.toContainText(/Greco|Riva/);
    await expectAccessible(officer);
    await press(card.getByRole('button', { name: 'Togli', exact: true }));
    await expect(card.getByText('Scrivete perché: lo legge la famiglia.')).toBeVisible();
    await card.getByLabel('Perché').fill('Qui non si chiedono indirizzi.');
    await press(card.getByRole('button', { name: 'Togli', exact: true }));
    await expect(officer.getByText('Nessun messaggio segnalato.')).toBeVisible();
    await expect(riva.getByText('Messaggio tolto dal Comune.')).toBeVisible();
    await greco.goto('/notifications');
    await expect(greco.getByText(/Qui non si chiedono indirizzi/).first()).toBeVisible();
  });

  await test.step('one blocks the other: what was said is read, and nothing more is written', async () => {
    await press(riva.getByText('Blocca la Famiglia B'));
    await expectAccessible(riva);
    await press(riva.getByRole('button', { name: 'Non mettetela più con noi' }));
    await expect(riva.getByText(/qui si può solo rileggere/)).toBeVisible();
    await greco.goto(need);
    await expect(
      greco.getByRole('heading', { name: 'Ancora nessuno con cui dividere' }),
    ).toBeVisible();
    await expect(greco.getByRole('main')).not.toContainText(/blocc/i);
    await press(greco.getByRole('link', { name: /Rileggete che cosa vi siete scritti/ }));
    await expect(greco.getByRole('log')).toContainText('A che ora uscite da scuola?');
    await expect(greco.getByRole('button', { name: 'Invia' })).toHaveCount(0);
    await expectAccessible(greco);
    await riva.goto('/nearby');
    await press(riva.getByRole('button', { name: /Togli il blocco: Famiglia B/ }));
    await expect(riva.getByText('Famiglie bloccate')).toHaveCount(0);
    await greco.goto(need);
    await expect(greco.getByRole('heading', { name: 'Potete farlo in 2' })).toBeVisible();
  });
});
