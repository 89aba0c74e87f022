import { expect, test } from 'vitest';

import { purchaseAnswers } from '#app/contracts/purchases/schemas.ts';

import { offerCommandSchema, templateCommandSchema } from './schemas.ts';

const CALL_US = 'Chiamate il 333 123 4567.';

test('[R4] no words of a provider name a contact before an order is confirmed', () => {
  const key = '00000000-0000-4000-8000-000000000001';
  const commands = [
    [templateCommandSchema, { intent: 'add', providerId: 'p', title: 'Sabato', terms: CALL_US }],
    [offerCommandSchema, { intent: 'ask', question: CALL_US }],
    [purchaseAnswers[2], { intent: 'decline-purchase', idempotencyKey: key, answer: CALL_US }],
  ] as const;
  for (const [schema, command] of commands) {
    const read = schema.safeParse(command);
    expect(read.error?.issues.map(({ message }) => message)).toEqual(['field.names_contact']);
  }
  const offer = { intent: 'make', priceKind: 'paid', terms: CALL_US, funding: 'ciao@ente.it' };
  const read = offerCommandSchema.safeParse(offer);
  const beside = read.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  expect(beside).toContain('terms field.names_contact');
  expect(beside).toContain('funding field.names_contact');
});
