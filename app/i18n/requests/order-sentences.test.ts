import { expect, test } from 'vitest';

import { ORDER_STATES, type OrderState } from '#app/domain/orders/order-state.ts';

import { requests as en } from './en.ts';
import { requests as it } from './it.ts';

/** What a sentence says is so, and the states of an order in which it is. */
const CLAIMS: readonly (readonly [RegExp, readonly OrderState[]])[] = [
  [/conferma la sua parte|confirms its share/, ['confirming']],
  [/hanno detto sì|said yes/, ['confirmed', 'active']],
  [/in corso|under way/, ['active']],
  [/finito|finished/, ['completed', 'settled']],
  [/pagato|paid/, ['settled']],
  [/annullato|cancelled/, ['cancelled']],
  [/manca ancora|still missing/, ['completed']],
];

test('[STW] what a card says of its order is so in the state the order is in, and in no other', () => {
  for (const { panel } of [it, en]) {
    for (const state of ORDER_STATES) {
      const said = `${panel.orderTitle[state]}. ${panel.orderText[state]}`;
      for (const [claim, states] of CLAIMS) {
        expect(claim.test(said), `${state}: ${said}`).toBe(states.includes(state));
      }
    }
  }
});
