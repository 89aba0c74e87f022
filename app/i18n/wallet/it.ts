import { aBefore, alDay, capitalised, dalDay, iCount, ilDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { pick } = pluralsOf('it');

/** Texts of the household's wallet and of everything that moves money. */
export const wallet = {
  title: 'Portafoglio',
  sub: 'I voucher e il welfare della famiglia, e quello che dovete pagare.',
  figures: 'I vostri conti',
  usable: 'nei voucher, da usare',
  held: 'riservati per i vostri ordini',
  toPayFigure: 'da pagare ora in denaro',
  toPayTitle: 'Da fare e da pagare',
  documents: 'Ricevute e riepilogo',
  allOrders: 'Tutti gli ordini',
  toPayNone: 'Adesso non c’è niente da pagare per gli ordini.',
  toConfirm: 'Confermate la vostra parte',
  toPay: 'Da pagare all’ente',
  said: 'Avete detto di aver pagato',
  saidText: (p: { provider: string; day: string }) =>
    `${p.provider} deve ancora segnare quello che avete pagato ${ilDay(p.day)}`,
  toPayAt: (p: { provider: string }) => capitalised(aBefore(p.provider)),
  toPayNothing: (p: { provider: string }) => `${p.provider} · pagano tutto voucher e welfare`,
  vouchersTitle: 'I vostri voucher',
  vouchersHint: 'Un voucher vale solo per la persona che c’è scritta.',
  code: (p: { code: string }) => `Voucher ${p.code}`,
  forWhom: (p: { name: string }) => `Per ${p.name}`,
  remaining: 'Resta',
  remainingOf: (p: { amount: string }) => `di ${p.amount}`,
  heldPart: (p: { amount: string }) => `${p.amount} riservati per i vostri ordini`,
  pays: 'Paga per',
  paidBy: (p: { programme: string; fundedBy: string }) => `${p.programme} · ${p.fundedBy}`,
  state: {
    usable: 'Valido',
    not_yet: 'Non ancora valido',
    expires_soon: 'Scade presto',
    expired: 'Scaduto',
    suspended: 'Sospeso',
    used_up: 'Usato tutto',
    revoked: 'Ritirato',
  },
  until: (p: { day: string }) => `Fino ${alDay(p.day)}`,
  from: (p: { day: string }) => capitalised(dalDay(p.day)),
  expiredText: 'Quello che resta torna al Comune.',
  suspendedText: 'Chiamate lo 020202 per sapere perché.',
  emptyTitle: 'Nessun voucher',
  emptyText: 'Il Comune dà voucher alle famiglie. Quando arrivano, li vedete qui.',
  emptyExample: 'Per esempio: «Voucher V-12, € 200,00, per Luca».',
  apply: 'Bandi e domande',
  joinCompany: 'Codice dell’azienda',
  noHouseholdTitle: 'Prima serve una famiglia',
  noHouseholdText: 'I voucher sono delle famiglie. Create la vostra in un minuto.',
  noHouseholdExample: 'Per esempio: «Famiglia Rossi, 2 adulti e 1 bambina».',
  noHouseholdAction: 'Crea la famiglia',
  benefits: {
    title: 'Welfare dell’azienda',
    hint: 'Vale per tutta la famiglia. L’azienda vede solo i totali di tutti, mai che cosa comprate.',
    usable: 'nel welfare dell’azienda, da usare',
    kinds: {
      credit: (p: { holder: string; day: string }) =>
        `Credito di ${p.holder}, fino ${alDay(p.day)}`,
      service_voucher: (p: { holder: string; day: string }) =>
        `Buono servizi di ${p.holder}, fino ${alDay(p.day)}`,
    },
    names: {
      credit: (p: { company: string; day: string }) =>
        `Credito welfare di ${p.company} con scadenza ${ilDay(p.day)}`,
      service_voucher: (p: { company: string; day: string }) =>
        `Buono servizi di ${p.company} con scadenza ${ilDay(p.day)}`,
    },
    paysAll: 'Paga ogni tipo di servizio, anche solo in parte.',
    paysWhole: 'Paga per intero una parte di questo valore',
    suspendedText: 'Chiedete alla vostra azienda perché.',
    limitTitle: (p: { holder: string; year: number }) => `${p.holder}: limite esentasse ${p.year}`,
    used: 'Usato e riservato',
    paidOut: 'Usato, anche fuori da Cortile',
    reserved: 'Riservato per ordini, non ancora pagato',
    reservedLater: (p: { later: string; year: number }) =>
      `Di questi, ${p.later} per servizi dopo il ${p.year}: contano lo stesso nel limite del ${p.year}.`,
    usedOf: (p: { used: string; limit: string }) => `${p.used} di ${p.limit}`,
    left: (p: { left: string }) => `Potete usare ancora ${p.left} senza pagare tasse.`,
    near: (p: { left: string }) =>
      `Il limite è vicino, avete ancora ${p.left}. Prima di superarlo ve lo chiediamo.`,
    beyond: (p: { taxable: string; year: number }) =>
      `Avete superato il limite del ${p.year}. Importo tassabile: ${p.taxable}.`,
    withChildren: 'Limite di chi ha figli a carico, come dichiarato.',
    withoutChildren: 'Con figli a carico il limite può essere più alto.',
    declare: 'Dichiarate i figli a carico',
  },
  declaration: {
    title: 'Figli a carico',
    sub: (p: { year: number }) =>
      `Da questa dichiarazione viene il limite esentasse del welfare aziendale. Anno: ${p.year}.`,
    limit: 'Limite senza figli a carico',
    limitWithChildren: 'Limite con figli a carico',
    used: (p: { year: number }) => `Usato del credito ${p.year}`,
    reserved: (p: { year: number }) => `Riservato per ordini, del credito ${p.year}`,
    hasChildren: (p: { year: number }) =>
      `Dichiaro di avere figli fiscalmente a carico nel ${p.year}`,
    hint: 'È una vostra dichiarazione: ditelo anche alla vostra azienda, con il codice fiscale dei figli.',
    save: 'Salva la dichiarazione',
    saving: 'Salvo…',
  },
  movementsTitle: 'Movimenti',
  movementsNone: 'Ancora nessun movimento.',
  movementsCaption: 'Movimenti di voucher, welfare e denaro, dal più recente',
  movementWhat: 'Che cosa',
  movementWhen: 'Quando',
  movementAmount: 'Importo',
  kinds: {
    programme_funded: 'Il Comune ha finanziato la misura',
    voucher_issued: 'Voucher ricevuto',
    voucher_lapsed: 'Tornato al Comune alla scadenza',
    voucher_revoked: 'Ritirato dal Comune',
    benefit_granted: 'Ricevuto dall’azienda',
    benefit_used_elsewhere: 'Usato fuori da Cortile',
    benefit_lapsed: 'Tornato all’azienda alla scadenza',
    source_held: 'Riservato per un ordine',
    source_released: 'Di nuovo libero',
    source_captured: 'Pagato',
    source_refunded: 'Restituito',
    cash_received: 'Denaro arrivato all’ente',
    expense_shared: 'Spesa divisa',
    claim_paid: 'Conguaglio',
    fund_put_in: 'Messi nel fondo comune',
    fund_paid: 'Pagati dal fondo comune',
    fund_taken_out: 'Ripresi dal fondo comune',
    fund_received: 'Arrivati dal fondo comune',
    reversal: 'Correzione',
  },
  choice: {
    title: 'Che cosa paga',
    intro:
      'Tenete da parte un voucher o un credito per un’altra volta. Gli altri pagano quello che possono.',
    now: (p: { cash: string; share: string }) => `Ora pagate in denaro ${p.cash} su ${p.share}.`,
    later: (p: { count: number; day: string }) =>
      `La scelta vale ${pick(p.count, 'per il periodo che non è ancora chiuso', `per ${iCount(p.count)} periodi che non sono ancora chiusi`)}, ${dalDay(p.day)}. Quello che è chiuso resta come è.`,
    nowLater: (p: { cash: string; share: string }) =>
      `Come stanno le cose, da lì in poi pagate in denaro ${p.cash} su ${p.share}.`,
    /** The sources would pay otherwise by now: a credit has come, another has gone. */
    ifSaved: (p: { cash: string }) =>
      `Se salvate come è segnato qui sotto, pagate in denaro ${p.cash}.`,
    one: (p: { source: string; name: string; left: string; day: string | null }) =>
      `${capitalised(p.source)}, per ${p.name}${p.day === null ? '' : `, fino ${alDay(p.day)}`}. Senza questo ordine restano ${p.left}`,
    keep: 'Da tenere per un’altra volta',
    none: 'Nessun vostro voucher o credito può pagare questo ordine.',
    save: 'Salva e ricalcola',
    saving: 'Ricalcolo…',
    limit: {
      title: (p: { holder: string; year: number; limit: string }) =>
        `Limite esentasse ${p.year} di ${p.holder}: ${p.limit}`,
      heldBack: (p: { beyond: string }) =>
        `Per non superarlo, il credito lascia ${p.beyond} da pagare in denaro.`,
      crossed: (p: { beyond: string }) => `Con questo ordine lo superate di ${p.beyond}.`,
      taxed: (p: { taxable: string; year: number }) =>
        `Chi supera il limite paga le tasse su tutto quello che usa del credito ${p.year}: con questo ordine diventano tassabili ${p.taxable}.`,
      legend: 'Volete superare il limite?',
      goOn: (p: { taxable: string }) => `Uso comunque il credito: ${p.taxable} diventano tassabili`,
      notYours: (p: { holder: string }) => `Solo ${p.holder} può decidere di superarlo.`,
    },
  },
  codes: {
    'benefit.limit_used':
      'Avete già usato più del limite senza figli: la dichiarazione non si può togliere. Parlatene con la vostra azienda.',
    'ledger.overdraft': 'Il voucher o il credito non basta più. Ricaricate la pagina.',
    'source.money_moved':
      'Per un periodo che non è chiuso avete già pagato, o detto di aver pagato: la scelta lo cambierebbe.',
    'source.expired': 'Un voucher o un credito è scaduto. Ricaricate la pagina.',
    'source.kept': 'L’avete tenuto da parte. Ricaricate la pagina.',
    'source.suspended': 'Un voucher o un credito è sospeso. Ricaricate la pagina.',
    'source.not_eligible': 'Il voucher o il credito non può pagare questo servizio.',
    'source.other_dependant': 'Il voucher è per un’altra persona.',
    'source.other_household': 'Il voucher o il credito è di un’altra famiglia.',
    'source.outside_validity': 'Il voucher o il credito non vale in queste date.',
    'source.more_than_line': 'Il voucher o il credito non può pagare più della vostra parte.',
    'source.other_employee': 'Il limite è di un’altra persona: decide lei se superarlo.',
    'source.not_whole':
      'Un buono servizi paga una parte intera del suo valore. Ricaricate la pagina.',
    'source.over_limit': 'Il limite esentasse dell’anno è raggiunto. Ricaricate la pagina.',
  },
};
