import type { Locator, Page } from 'playwright/test';

import { formatEuro } from '#app/i18n/format.ts';

import { expect } from '../e2e.ts';
import { makeInvite } from './groups.ts';
import { press } from './press.ts';
import { nextStep } from './requests.ts';

/** What a family pays for one month, as a bank knows it: the code of the payment and its cents. */
type Transfer = { readonly reference: string; readonly cents: number };

/** As pages write it; a space stands for what `Intl` writes after the sign. */
export const euro = (cents: number) => formatEuro(cents, 'it').replace(/\s/g, ' ');

/** The same as a bank's table writes it. */
const plain = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');

/** Cents of an amount as either language writes it, without its thousands. */
export function centsOf(text: string): number {
  const digits = text.replace(/[^\d.,]/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return Math.round(Number(digits.replace(',', '.')) * 100);
}

/** Makes a group of parents, into which the others come by its link; gives its address. */
export async function makeClass(
  organiser: Page,
  others: readonly Page[],
  name: string,
): Promise<string> {
  await organiser.goto('/groups/new');
  await organiser.getByText('Genitori', { exact: true }).click();
  await organiser.getByLabel('Nome del gruppo').fill(name);
  await organiser.getByText('Per persona', { exact: true }).click();
  await press(organiser.getByRole('button', { name: 'Crea il gruppo' }));
  await organiser.waitForURL(({ pathname }) => pathname.endsWith('/members'));
  const group = new URL(organiser.url()).pathname.replace('/members', '');
  const invite = await makeInvite(organiser);
  for (const page of others) {
    await page.goto(invite);
    await press(page.getByLabel(/^Accettiamo le regole|^We accept the rules/));
    await press(page.getByRole('button', { name: /^Entra nel gruppo|^Join the group/ }));
    await page.waitForURL(({ pathname }) => pathname.startsWith(group));
  }
  return group;
}

/** Sends the request of an open need: so many months for each child, on these dates. */
export async function askForMonths(
  organiser: Page,
  { dates, months, until }: { dates: readonly string[]; months: number; until: string },
): Promise<string> {
  await press(organiser.getByRole('link', { name: 'Chiedi agli enti' }));
  await organiser.waitForURL(({ pathname }) => pathname.endsWith('/requests/new'));
  await nextStep(organiser, 2);
  await organiser.getByLabel('Dal giorno').fill(dates[0] ?? '');
  await organiser.getByLabel('Al giorno', { exact: true }).fill(dates.at(-1) ?? '');
  await organiser.getByRole('radio', { name: /^In date precise/ }).check({ force: true });
  const rows = organiser.getByRole('group', { name: 'Date', exact: true });
  for (const [index, day] of dates.entries()) {
    const row = `Riga ${index + 1}`;
    if (index > 1) await press(rows.getByRole('button', { name: 'Aggiungi un giorno' }));
    await rows.getByLabel(`${row}: Giorno`).fill(day);
    await rows.getByLabel(`${row}: Dalle`).fill('16:30');
    await rows.getByLabel(`${row}: Alle`).fill('18:30');
  }
  await expect(organiser.getByText(`Nascono ${dates.length} date`)).toBeVisible();
  await organiser.getByLabel('Quantità', { exact: true }).fill(String(months));
  await organiser.getByLabel('Si paga a').selectOption('month');
  await organiser.getByLabel('La quantità vale').selectOption('per_beneficiary');
  await nextStep(organiser, 3);
  await nextStep(organiser, 4);
  await organiser.getByLabel('Gli enti rispondono entro').fill(until);
  await press(organiser.getByRole('button', { name: 'Manda la richiesta' }));
  await organiser.waitForURL(({ pathname }) => /\/requests\/(?!new)[^/]+$/.test(pathname));
  return new URL(organiser.url()).pathname;
}

/** Presses a button that is gone once the server has done what it says: until then it has another name. */
export async function pressThrough(button: Locator): Promise<void> {
  await press(button);
  await expect(button).toBeHidden();
  await expect(button.page().locator('button.is-pending')).toHaveCount(0);
}

/** A provider marks everybody present on the next so many dates of an order. */
export async function markDates(provider: Page, order: string, count: number): Promise<void> {
  for (let date = 0; date < count; date += 1) {
    await provider.goto(`/provider${order}/attendance`);
    await press(provider.getByRole('button', { name: 'Tutti presenti' }));
    await expect(provider.getByText(/^Segnato da Stefano Pozzi/).first()).toBeVisible();
  }
}

/** A provider closes the next so many months of an order. */
export async function closeMonths(provider: Page, order: string, count: number): Promise<void> {
  await provider.goto(`/provider${order}/periods`);
  const closing = provider.getByRole('button', { name: /^Chiudi / });
  for (let month = 0; month < count; month += 1) {
    const name = (await closing.first().innerText()).trim();
    await pressThrough(provider.getByRole('button', { name }));
  }
}

/** A family pays all that is asked of it, month by month, each by its own code. */
export async function payAll(page: Page, order: string): Promise<readonly Transfer[]> {
  await page.goto(`${order}/pay`);
  const transfers: Transfer[] = [];
  const paid = page.getByRole('button', { name: /^Ho pagato|^I paid/ });
  const said = page.getByText(/^Avete detto: pagati|^You said: paid/);
  while (await paid.isVisible()) {
    await expect(page.getByRole('img', { name: /^Codice QR|^QR code/ })).toBeVisible();
    const reference = await page
      .locator('.copy-list')
      .first()
      .locator('dd span[dir]')
      .last()
      .innerText();
    const cents = centsOf(await paid.innerText());
    transfers.push({ reference, cents });
    await press(paid);
    await expect(said).toHaveCount(transfers.length);
  }
  return transfers;
}

/** A provider has its bank's table read, with what the families paid, and marks all that it found. */
export async function readBank(
  provider: Page,
  transfers: readonly Transfer[],
  day: string,
): Promise<void> {
  await provider.goto('/provider/payments/bank');
  const lines = transfers.map(({ reference, cents }) => `${day};${plain(cents)};${reference}`);
  const table = ['Data;Importo;Causale', ...lines].join('\n');
  const name = `estratto ${day.replaceAll('/', '-')}.csv`;
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(table) };
  await provider.getByLabel('File', { exact: true }).setInputFiles(file);
  await press(provider.getByRole('button', { name: 'Leggi il file' }));
  const columns = provider.getByRole('button', { name: 'Leggi con queste colonne' });
  await expect(columns.or(provider.getByText(`Letto: ${name}`))).toBeVisible();
  if (await columns.isVisible()) await press(columns);
  await expect(provider.getByText(`Letto: ${name}`)).toBeVisible();
  const sum = euro(transfers.reduce((all, { cents }) => all + cents, 0)).replace(' ', '\\s');
  const book = new RegExp(`^Segna ricevut[io] ${transfers.length} pagament[io]: ${sum}`);
  await press(provider.getByRole('button', { name: book }));
  await expect(provider.getByText(/^Adesso nessuna entrata corrisponde/)).toBeVisible();
}

/** The figure of a page that stands before a label, in cents. */
export async function figureOf(page: Page, label: string | RegExp): Promise<number> {
  const item = page.locator('.stat-row li').filter({ hasText: label });
  return centsOf(await item.locator('b').innerText());
}

/** A household reads, month by month, what it costs and what of it is paid in money. */
export async function expectMonths(
  page: Page,
  order: string,
  months: { shares: readonly number[]; cash: readonly number[] },
): Promise<void> {
  await page.goto(`${order}/periods`);
  const of = async (label: RegExp) => {
    const rows = page.locator('.money-list > div').filter({ hasText: label });
    return (await rows.locator('dd').allInnerTexts()).map(centsOf);
  };
  expect(await of(/^(La vostra parte|Your share)/)).toEqual(months.shares);
  expect(await of(/^(In denaro|In money)/)).toEqual(months.cash);
}
