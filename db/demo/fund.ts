import type { SaidFundMoveKind } from '#app/domain/expenses/fund.ts';

/** A movement of the demo's common fund; `household` is empty for what the fund paid. */
export type DemoFundMove = {
  readonly key: string;
  readonly kind: SaidFundMoveKind;
  readonly household: string;
  readonly amountCents: number;
  readonly daysAgo: number;
  readonly what?: string;
  /** Said by the household, and the keeper has not said yet that it came. */
  readonly waits?: boolean;
};

const putIn = (household: string, amountCents: number, daysAgo: number): DemoFundMove => ({
  key: `${household}-${daysAgo}`,
  kind: 'put_in',
  household,
  amountCents,
  daysAgo,
});

/** The condominium's jar, in the order in which its movements count. */
export const demoFund = {
  group: 'via-dei-cinquecento',
  keeper: 'brambilla',
  openedBy: 'amina-diallo',
  openedDaysAgo: 60,
  purpose: 'Cose del cortile',
  moves: [
    putIn('diallo', 3_000, 59),
    putIn('colombo', 2_000, 58),
    putIn('brambilla', 3_000, 58),
    putIn('rossetti', 2_000, 57),
    {
      key: 'panchina',
      kind: 'paid',
      household: '',
      amountCents: 4_590,
      daysAgo: 40,
      what: 'Legno per la panchina',
    },
    putIn('esposito', 3_000, 30),
    {
      key: 'lampadine',
      kind: 'paid',
      household: '',
      amountCents: 1_875,
      daysAgo: 9,
      what: 'Lampadine del cortile',
    },
    { key: 'rossetti-out', kind: 'taken_out', household: 'rossetti', amountCents: 500, daysAgo: 5 },
    { ...putIn('hu', 2_000, 1), waits: true },
  ] satisfies readonly DemoFundMove[] as readonly DemoFundMove[],
} as const;
