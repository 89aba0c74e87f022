import type { FundPaperView } from '#app/contracts/expenses/fund-paper-view.ts';
import type { PrintFact, PrintSheet } from '#app/contracts/payments/print-sheet.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';

/** What the paper of a fund's movement says of it, in order, on the screen as on paper (X19). */
export function fundPaperFacts(
  paper: FundPaperView,
  { paper: t }: Dictionary['fund'],
  locale: Locale,
): readonly PrintFact[] {
  const { kind, householdName, what } = paper;
  const isOfOrder = kind === 'to_order' || kind === 'from_order';
  return [
    [t.group, paper.group.name],
    [t.fund, paper.purpose],
    ...(householdName === null
      ? []
      : ([[kind === 'taken_out' ? t.to : t.from, householdName]] as const)),
    ...(what === '' ? [] : ([[isOfOrder ? t.order : t.what, what]] as const)),
    [t.movedOn, formatDay(paper.movedOn, locale)],
    [t.saidBy, paper.saidByName],
    [
      t.counted,
      t.countedBy({ name: paper.countedByName, day: formatDay(paper.countedOn, locale) }),
    ],
    [t.after, formatEuro(paper.inFundAfterCents, locale)],
  ];
}

/** The same for paper. */
export function printFundPaper(
  paper: FundPaperView,
  { fund }: Pick<Dictionary, 'fund'>,
  locale: Locale,
): PrintSheet {
  const { paper: t } = fund;
  const undone = paper.undoneOn && t.undone({ day: formatDay(paper.undoneOn, locale) });
  return {
    locale,
    title: t.title({ kind: t.kinds[paper.kind], number: paper.number }),
    author: 'Cortile',
    parts: [
      ...(undone === null ? [] : [{ kind: 'paragraph', text: undone } as const]),
      { kind: 'facts', facts: fundPaperFacts(paper, fund, locale) },
      { kind: 'facts', facts: [[t.amount, formatEuro(paper.amountCents, locale)]] },
      { kind: 'paragraph', text: t.fixed },
    ],
  };
}
