import type { ReportReason, ReviewAnswers } from '#app/domain/reviews/review.ts';

/** What a household of the demo says of an order it received. */
export type DemoReview = {
  /** Card of the order. */
  readonly order: string;
  readonly provider: string;
  readonly household: string;
  readonly answers: ReviewAnswers;
  readonly words: string;
  /** Days after the end of the service. */
  readonly afterDays: number;
  readonly reply?: string;
  readonly reported?: { readonly reason: ReportReason; readonly words: string };
};

const WELL: ReviewAnswers = { asAgreed: 'yes', onTime: 'yes', withCare: 'yes', again: 'yes' };

/** Of two orders that are over; the household of the shopping that is not here can still write. */
export const demoReviews: readonly DemoReview[] = [
  {
    order: 'calcio-cinque',
    provider: 'gallaratese-calcio-giovani',
    household: 'ferrari',
    answers: WELL,
    words:
      'Allenatori pazienti, mia figlia non vede l’ora di andare. La divisa era compresa davvero.',
    afterDays: 2,
    reply: 'Grazie a voi: in primavera si ricomincia.',
  },
  {
    order: 'calcio-cinque',
    provider: 'gallaratese-calcio-giovani',
    household: 'santoro',
    answers: { ...WELL, onTime: 'partly' },
    words: 'Tutto bene, ma due volte hanno finito venti minuti prima per la pioggia senza dirlo.',
    afterDays: 3,
  },
  {
    order: 'calcio-cinque',
    provider: 'gallaratese-calcio-giovani',
    household: 'popescu',
    answers: WELL,
    words: '',
    afterDays: 6,
  },
  {
    order: 'spesa-pesante',
    provider: 'la-ringhiera-solidale',
    household: 'diallo',
    answers: WELL,
    words: 'L’acqua arriva fino al piano e si fermano a salutare.',
    afterDays: 1,
  },
  {
    order: 'spesa-pesante',
    provider: 'la-ringhiera-solidale',
    household: 'brambilla',
    answers: { ...WELL, asAgreed: 'partly' },
    words: 'Una volta mancava metà della lista. L’hanno portata il lunedì.',
    afterDays: 2,
    reply: 'Ha ragione, ci scusiamo: il furgone era rimasto fermo.',
  },
  {
    order: 'spesa-pesante',
    provider: 'la-ringhiera-solidale',
    household: 'esposito',
    answers: { asAgreed: 'yes', onTime: 'no', withCare: 'yes', again: 'partly' },
    words: 'Spesso dopo mezzogiorno, e il ragazzo che guida racconta i fatti suoi per le scale.',
    afterDays: 4,
    reported: { reason: 'private', words: 'Parla di un nostro volontario, che si riconosce.' },
  },
];
