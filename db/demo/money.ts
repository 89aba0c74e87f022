import type { DefaultSplit } from '#app/domain/expenses/default-split.ts';
import type { ExpenseCategory, ExpenseSplit } from '#app/domain/expenses/expense.ts';
import type { SimpleSplitKind } from '#app/domain/orders/split.ts';
import type { VoteChoice } from '#app/domain/requests/decision.ts';

/** An expense of the demo; `paid` and `figures` by household, in cents and as the split says. */
export type DemoExpense = {
  readonly key: string;
  readonly by: string;
  readonly household: string;
  readonly title: string;
  readonly category: ExpenseCategory;
  readonly daysAgo: number;
  readonly note?: string;
  readonly paid: Readonly<Record<string, number>>;
  readonly split: ExpenseSplit;
  /** Households that share it, each with its figure; 0 where the split needs none. */
  readonly figures: Readonly<Record<string, number>>;
};

/** A payment between two households; `isIn`: its receiver said that it came. */
export type DemoPayment = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly amountCents: number;
  readonly daysAgo: number;
  readonly isIn: boolean;
};

/** Something said beside an expense; `hasReceipt`: with the picture of it. */
type DemoWord = {
  readonly expense: string;
  readonly by: string;
  readonly household: string;
  readonly hoursAgo: number;
  readonly text: string;
  readonly hasReceipt?: true;
};

/** How the group decided to divide, one household one vote. */
type DemoSplit = {
  readonly orders: SimpleSplitKind;
  readonly split: DefaultSplit;
  readonly openedBy: string;
  readonly openedDaysAgo: number;
  readonly decidedDaysAgo: number;
  readonly votes: Readonly<Record<string, VoteChoice>>;
};

/** What the households of a group paid for each other. */
type DemoMoney = {
  readonly group: string;
  readonly expenses: readonly DemoExpense[];
  readonly payments: readonly DemoPayment[];
  /** Oldest first. */
  readonly talk: readonly DemoWord[];
  readonly split: DemoSplit;
  /** Households that saved the account their neighbours pay into. */
  readonly accounts: readonly string[];
};

const everybody = { diallo: 0, colombo: 0, brambilla: 0, esposito: 0, rossetti: 0, hu: 0 };

/** The condominium's shared money: two have paid back, one says so, three still owe. */
export const demoMoney: DemoMoney = {
  group: 'via-dei-cinquecento',
  expenses: [
    {
      key: 'citofono',
      by: 'amina-diallo',
      household: 'diallo',
      title: 'Riparazione del citofono',
      category: 'building',
      daysAgo: 48,
      note: 'Fattura della ditta Brera Impianti, nella cassetta in portineria.',
      paid: { diallo: 21_000 },
      split: 'per_household',
      figures: everybody,
    },
    {
      key: 'pranzo',
      by: 'rosa-colombo',
      household: 'colombo',
      title: 'Pranzo in cortile',
      category: 'outings',
      daysAgo: 35,
      note: 'Diviso per quante persone eravamo.',
      paid: { colombo: 8_000, esposito: 5_200 },
      split: 'shares',
      figures: { diallo: 4, colombo: 2, brambilla: 2, esposito: 3, rossetti: 1, hu: 3 },
    },
    {
      key: 'taxi',
      by: 'chen-hu',
      household: 'hu',
      title: 'Taxi dall’ospedale',
      category: 'transport',
      daysAgo: 20,
      paid: { hu: 1_840 },
      split: 'per_household',
      figures: { diallo: 0, esposito: 0 },
    },
    {
      key: 'gerani',
      by: 'ivano-rossetti',
      household: 'rossetti',
      title: 'Terriccio e gerani per i ballatoi',
      category: 'building',
      daysAgo: 12,
      paid: { rossetti: 4_860 },
      split: 'per_household',
      figures: everybody,
    },
    {
      key: 'mercato',
      by: 'marco-brambilla',
      household: 'brambilla',
      title: 'Spesa grossa al mercato',
      category: 'groceries',
      daysAgo: 6,
      paid: { brambilla: 6_435 },
      split: 'exact',
      figures: { brambilla: 2_500, colombo: 2_235, rossetti: 1_700 },
    },
    {
      key: 'chiavi',
      by: 'ivano-rossetti',
      household: 'rossetti',
      title: 'Copie delle chiavi del cortile',
      category: 'building',
      daysAgo: 3,
      paid: { rossetti: 2_100 },
      split: 'per_household',
      figures: { rossetti: 0, diallo: 0, hu: 0 },
    },
    {
      key: 'regalo',
      by: 'chen-hu',
      household: 'hu',
      title: 'Regalo per la custode',
      category: 'gifts',
      daysAgo: 2,
      paid: { hu: 4_500 },
      split: 'per_household',
      figures: everybody,
    },
  ],
  payments: [
    { key: '1', from: 'rossetti', to: 'diallo', amountCents: 3_500, daysAgo: 44, isIn: true },
    { key: '2', from: 'brambilla', to: 'diallo', amountCents: 3_500, daysAgo: 40, isIn: true },
    { key: '3', from: 'esposito', to: 'diallo', amountCents: 2_000, daysAgo: 1, isIn: false },
  ],
  talk: [
    {
      expense: 'gerani',
      by: 'ivano-rossetti',
      household: 'rossetti',
      hoursAgo: 280,
      text: 'Ecco lo scontrino. Il terriccio che resta è in cantina.',
      hasReceipt: true,
    },
    {
      expense: 'gerani',
      by: 'rosa-colombo',
      household: 'colombo',
      hoursAgo: 262,
      text: 'Grazie Ivano, sono bellissimi. Domani pago la mia parte.',
    },
  ],
  split: {
    orders: 'per_household',
    split: 'per_household',
    openedBy: 'amina-diallo',
    openedDaysAgo: 100,
    decidedDaysAgo: 97,
    votes: {
      diallo: 'agree',
      colombo: 'agree',
      brambilla: 'agree',
      esposito: 'abstain',
      rossetti: 'agree',
      hu: 'agree',
    },
  },
  accounts: ['rossetti', 'brambilla'],
};
