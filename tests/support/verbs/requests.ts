import type { Locator, Page } from 'playwright/test';

import { expect } from '../e2e.ts';
import { press } from './press.ts';

/** A provider fills in an offer: a price for one household, and one for two; nothing is sent yet. */
export async function fillOffer(provider: Page, price: string, terms: string): Promise<void> {
  // What the provider's own list asks stands there first.
  for (const own of await provider.getByLabel(/^Riga \d+: prezzo/).all()) await own.fill('');
  await provider.getByLabel('Riga 1: da quante famiglie').fill('1');
  await provider.getByLabel(/^Riga 1: prezzo/).fill('80');
  await provider.getByLabel('Riga 2: da quante famiglie').fill('2');
  await provider.getByLabel(/^Riga 2: prezzo/).fill(price);
  await provider.getByLabel('Fino a quante famiglie').fill('10');
  await provider.getByLabel('Condizioni').fill(terms);
}

/** Sends the offer that is filled in. */
export async function sendOffer(provider: Page): Promise<void> {
  await press(provider.getByRole('button', { name: 'Manda l’offerta' }));
}

/** The offer of a provider, as the group sees it. */
export function offerOf(page: Page, provider: string): Locator {
  return page.getByRole('listitem').filter({ hasText: provider }).first();
}

/** An organiser puts a provider's offer to the vote. */
export async function openVote(page: Page, provider: string): Promise<void> {
  const offer = offerOf(page, provider);
  await press(offer.getByText('Metti ai voti'));
  await press(offer.getByRole('button', { name: 'Apri il voto' }));
}

/** A household says yes in the open vote. */
export async function voteYes(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: 'D’accordo', exact: true }));
}

/** Goes on to the next step of the request form. */
export async function nextStep(page: Page, step: number): Promise<void> {
  await press(page.getByRole('main').getByRole('button', { name: 'Avanti' }));
  await expect(page.getByText(`Passo ${step} di 4`)).toBeVisible();
}
