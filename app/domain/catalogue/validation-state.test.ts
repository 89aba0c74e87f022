import { expect, test } from 'vitest';

import { isSellable, nextSheetState, SHEET_STATES } from './validation-state.ts';

const EVENTS = ['submit', 'ask_correction', 'validate', 'suspend', 'reinstate'] as const;

test('[R5] only these steps exist', () => {
  const steps = SHEET_STATES.flatMap((state) =>
    EVENTS.flatMap((event) => {
      const next = nextSheetState(state, event);
      return next.ok ? [`${state} ${event} ${next.value}`] : [];
    }),
  );
  expect(steps).toEqual([
    'draft submit submitted',
    'submitted ask_correction to_correct',
    'submitted validate validated',
    'to_correct submit submitted',
    'validated suspend suspended',
    'suspended reinstate validated',
  ]);
});

test('[R5] only a validated service of a validated provider with a valid price is for sale', () => {
  const forSale = SHEET_STATES.flatMap((provider) =>
    SHEET_STATES.flatMap((service) =>
      [true, false]
        .filter((hasValidPrice) => isSellable({ provider, service, hasValidPrice }))
        .map((hasValidPrice) => [provider, service, hasValidPrice]),
    ),
  );
  expect(forSale).toEqual([['validated', 'validated', true]]);
});
