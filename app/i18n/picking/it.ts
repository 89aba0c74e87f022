import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Texts of the services somebody keeps, and of some side by side. */
export const picking = {
  savedTitle: 'Servizi salvati',
  savedSub: 'Li vedete solo voi.',
  savedEmpty: 'Non avete salvato nessun servizio',
  savedEmptyText: 'Nella pagina di un servizio premete «Salva»: lo ritrovate qui.',
  toServices: 'Cerca un servizio',
  notOnSale: (p: { count: number }) =>
    `${count(p.count, 'servizio salvato oggi non si vende', 'servizi salvati oggi non si vendono')}: ${pick(p.count, 'torna qui quando si vende', 'tornano qui quando si vendono')} di nuovo.`,
  compareTitle: 'Servizi a confronto',
  compareSub: (p: { count: number }) => count(p.count, 'servizio', 'servizi'),
  compareEmpty: 'Non avete scelto servizi da confrontare',
  compareEmptyText: 'Tra i servizi, segnate «Confronta» su due o tre di loro.',
  onlyOne: 'Per confrontare sceglietene almeno due.',
  leftOut: (p: { count: number; most: number }) =>
    `Se ne confrontano ${p.most} alla volta: ${count(p.count, 'servizio è rimasto', 'servizi sono rimasti')} fuori.`,
  missing: (p: { count: number }) =>
    `${count(p.count, 'servizio scelto non si vende', 'servizi scelti non si vendono')} più.`,
  facts: {
    provider: 'Ente',
    forWhom: 'Per chi',
    where: 'Dove',
    least: 'Quanto, almeno',
    alone: 'Da soli',
    together: (p: { households: number }) =>
      `In ${count(p.households, 'famiglia', 'famiglie')}, ciascuna`,
    vouchers: 'Voucher',
    shared: 'In gruppo',
    said: 'Che cosa dicono le famiglie',
  },
  notSaid: 'L’ente non lo dice ancora',
  free: 'Gratis',
  notSold: 'Non previsto dal listino',
  yesVouchers: 'Si può pagare con i voucher',
  noVouchers: 'Oggi nessun voucher lo paga',
  freeVouchers: 'Non servono',
  yesShared: 'Si può dividere con altri',
  notShared: 'Si fa da soli',
  nothingSaid: 'Ancora troppo pochi pareri',
  open: 'Apri il servizio',
};
