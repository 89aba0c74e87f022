import { ilDay } from '../italian.ts';

/** Every order a household takes part in, or did. */
export const ownOrders = {
  title: 'I vostri ordini',
  sub: 'Tutti gli ordini della vostra famiglia, dal più nuovo.',
  shelves: {
    open: 'In corso',
    toPay: 'Finiti, da pagare',
    contested: 'Finiti, da chiarire',
    over: 'Conclusi',
  },
  noneOpen: 'Nessun ordine in corso.',
  from: (p: { group: string; provider: string }) => `${p.group} · ${p.provider}`,
  asks: { confirm: 'Confermate la vostra parte', pay: 'Da pagare all’ente' },
  /** Of an order that one household buys alone. */
  alone: { asks: { confirm: 'Confermate di nuovo', pay: 'Da pagare all’ente' } },
  said: (p: { day: string }) =>
    `Avete detto di aver pagato ${ilDay(p.day)}: l’ente deve ancora segnarlo`,
  dropped: 'Siete usciti da questo ordine',
  emptyTitle: 'Ancora nessun ordine',
  emptyText:
    'Quando il gruppo sceglie un’offerta, o chiedete voi un servizio, l’ordine appare qui.',
  emptyExample: 'Per esempio: «Doposcuola, € 90,00 la vostra parte».',
  emptyAction: 'Vai alle bacheche',
};
