import type { NoticeKind } from '#app/domain/notifications/levels.ts';

/** Facts of a notice; every sentence works with any of them missing. */
type Facts = Readonly<Record<string, string | number>>;

const fact = (facts: Facts, name: string, otherwise: string) => String(facts[name] ?? otherwise);
const titled = (facts: Facts) => (facts['title'] === undefined ? '' : ` «${facts['title']}»`);

const sentences: Record<NoticeKind, (facts: Facts) => string> = {
  request_opened: (f) => `Il gruppo ha chiesto offerte per${titled(f) || ' un bisogno'}`,
  request_for_provider: (f) => `Un gruppo cerca un ente per${titled(f) || ' un servizio'}`,
  question_asked: (f) => `${fact(f, 'provider', 'Un ente')} ha una domanda su${titled(f)}`,
  question_answered: (f) => `Il gruppo ha risposto alla vostra domanda su${titled(f)}`,
  offer_made: (f) => `${fact(f, 'provider', 'Un ente')} ha fatto un’offerta per${titled(f)}`,
  offer_improved: (f) =>
    `${fact(f, 'provider', 'Un ente')} ha migliorato l’offerta per${titled(f)}`,
  offer_withdrawn: (f) => `${fact(f, 'provider', 'Un ente')} ha ritirato l’offerta per${titled(f)}`,
  offer_won: (f) => `La vostra offerta per${titled(f)} è stata scelta`,
  offer_lost: (f) =>
    f['reason'] === 'ended'
      ? `La richiesta${titled(f)} è finita senza ordine`
      : `Per${titled(f)} il gruppo ha scelto un’altra offerta`,
  vote_opened: (f) => `Si vota su${titled(f)}`,
  vote_closed: (f) => `Il voto su${titled(f)} è finito`,
  order_to_confirm: (f) => `Confermate la vostra parte di${titled(f)}`,
  order_repriced: (f) => `Il prezzo di${titled(f)} è cambiato: confermate di nuovo`,
  order_confirmed: (f) => `L’ordine${titled(f)} è confermato`,
  order_cancelled: (f) => `L’ordine${titled(f)} è stato annullato`,
  household_dropped_out: (f) => `Una famiglia ha lasciato${titled(f)}`,
  cash_received: (f) => `${fact(f, 'provider', 'L’ente')} ha ricevuto il pagamento per${titled(f)}`,
  order_completed: (f) => `Il servizio${titled(f)} è finito`,
  member_joined: (f) =>
    `${fact(f, 'household', 'Una famiglia')} è entrata in ${fact(f, 'group', 'un gruppo')}`,
  member_left: (f) =>
    `${fact(f, 'household', 'Una famiglia')} ha lasciato ${fact(f, 'group', 'un gruppo')}`,
  role_changed: (f) => `Il vostro ruolo in ${fact(f, 'group', 'un gruppo')} è cambiato`,
  voucher_issued: () => 'Avete un nuovo voucher',
  voucher_expiring: () => 'Un voucher sta per scadere',
  voucher_refunded: () => 'Un importo è tornato sul vostro voucher',
  card_added: (f) => `Nuovo bisogno in bacheca${titled(f)}`,
  card_moved: (f) => `Un bisogno è stato spostato${titled(f)}`,
};

export const notifications = {
  title: 'Avvisi',
  sub: 'Prima quello che aspetta voi, poi le novità.',
  sentences,
  needsYes: 'Aspetta voi',
  isNew: 'nuovo',
  markAll: 'Segna tutto come letto',
  open: 'Apri',
  emptyTitle: 'Nessun avviso',
  emptyText: 'Qui arrivano offerte, voti e pagamenti dei vostri gruppi.',
  emptyExample: 'Per esempio: «Filo d’Arianna ha fatto un’offerta».',
  waitingTitle: 'Aspettano voi',
  waitingNone: 'Niente vi aspetta. Buona giornata!',
  waitingVote: 'Votate',
  waitingConfirm: 'Confermate la vostra parte',
  waitingConfirmAgain: 'Il prezzo è cambiato: confermate di nuovo',
  waitingPay: 'Da pagare all’ente',
  waitingFrom: (p: { group: string; provider: string }) => `${p.group} · ${p.provider}`,
};
