import { expect, test } from 'vitest';

import type { FundPaperView } from '#app/contracts/expenses/fund-paper-view.ts';
import { FUND_MOVES } from '#app/domain/expenses/fund.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';

import { fundPaperFacts, printFundPaper } from './fund-paper-facts.ts';

const PAPER: FundPaperView = {
  moveId: 'm1',
  number: 7,
  kind: 'put_in',
  group: { id: 'g1', name: 'Cortile di via Padova' },
  purpose: 'Cose del cortile',
  householdName: 'Famiglia Hu',
  what: '',
  amountCents: 4_000,
  movedOn: '2026-11-20',
  countedOn: '2026-11-23',
  saidByName: 'Chen Hu',
  countedByName: 'Bruno Rossi',
  inFundAfterCents: 10_000,
  undoneOn: null,
};

test('[X19] the paper of a fund says on PDF what its page says, in both languages', () => {
  for (const locale of ['it', 'en'] as const) {
    const words = dictionaryOf(locale);
    const facts = fundPaperFacts(PAPER, words.fund, locale);
    for (const [, value] of facts) expect(value).not.toBe('');
    const text = JSON.stringify(printFundPaper(PAPER, words, locale));
    for (const [term, value] of facts) {
      expect(text).toContain(term);
      expect(text).toContain(value);
    }
    expect(text).toContain(locale === 'it' ? '40,00' : '40.00');
  }
});

test('[X19] every kind of movement has a title of its own, and what was undone is said on paper', () => {
  const titles = FUND_MOVES.map(
    (kind) => printFundPaper({ ...PAPER, kind }, dictionaryOf('it'), 'it').title,
  );
  expect(new Set(titles).size).toBe(FUND_MOVES.length);
  const { parts } = printFundPaper({ ...PAPER, undoneOn: '2026-11-24' }, dictionaryOf('it'), 'it');
  expect(JSON.stringify(parts)).toContain('annullato il 24 novembre 2026');
});
