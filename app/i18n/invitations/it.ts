import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Texts of a link that is handed on, its poster, a group's settings and its agreement. */
export const invitations = {
  invite: {
    title: 'Link di invito',
    ready: 'Il link è pronto.',
    ways: 'Mandatelo a chi volete invitare',
    link: 'Link di invito',
    share: 'Condividi',
    shareText: (p: { name: string }) => `Entrate con noi in «${p.name}» su Cortile.`,
    print: 'Stampa il cartello',
    qr: 'Codice QR dell’invito',
    preview: 'Il cartello',
    facts: 'Questo link',
    until: 'Vale fino a',
    uses: (p: { uses: number; maxUses: number }) =>
      p.uses === 0
        ? `Nessuno è ancora entrato. Vale per ${count(p.maxUses, 'famiglia', 'famiglie')}.`
        : `${pick(p.uses, 'È entrata 1 famiglia', `Sono entrate ${p.uses} famiglie`)} su ${p.maxUses}.`,
    asks: (p: { uses: number; maxUses: number }) =>
      p.uses === 0
        ? `Nessuno ha ancora chiesto. Vale per ${count(p.maxUses, 'famiglia', 'famiglie')}.`
        : `${pick(p.uses, 'Ha chiesto 1 famiglia', `Hanno chiesto ${p.uses} famiglie`)} su ${p.maxUses}.`,
    approval: 'Chi apre il link chiede di entrare: conferma un organizzatore.',
    renew: 'Fai un link nuovo',
    renewHint: 'Un link nuovo fa finire subito questo, anche sui cartelli già appesi.',
    revoke: 'Annulla il link',
    problem: 'Questo link non si può mostrare',
    back: 'Torna a famiglie e inviti',
  },
  poster: {
    eyebrow: 'Entrate con noi',
    what: {
      tenants: 'In questo condominio chiediamo i servizi insieme e dividiamo la spesa.',
      families: 'Noi genitori chiediamo i servizi insieme e dividiamo la spesa.',
      coworkers: 'Noi colleghi chiediamo i servizi insieme e dividiamo la spesa.',
      neighbours: 'Noi vicini chiediamo i servizi insieme e dividiamo la spesa.',
    },
    scan: 'Inquadrate il codice con il telefono',
    orType: 'oppure scrivete questo indirizzo',
    until: 'Vale fino a',
    approval: 'Mandate la richiesta: conferma chi organizza.',
    foot: 'Cortile, il welfare di Milano in condivisione',
  },
  settings: {
    title: 'Nome e regole',
    sub: 'Le vede tutto il gruppo.',
    name: 'Nome del gruppo',
    description: 'Che cosa fate insieme',
    descriptionHint: 'Una o due frasi. Le legge anche chi apre un invito.',
    agreement: 'Le vostre regole',
    agreementHint:
      'Se le cambiate, ogni famiglia le accetta di nuovo. Fino ad allora può solo leggere.',
    submit: 'Salva',
    cancel: 'Annulla',
    pending: 'Un momento…',
    staleTitle: 'Intanto un altro organizzatore ha cambiato il gruppo',
    staleText:
      'Qui sotto c’è quello che avete scritto voi. Salvate di nuovo per metterlo al posto di questo:',
  },
  agreement: {
    title: 'Le regole del gruppo',
    mustTitle: 'Le regole sono cambiate',
    mustFirst: 'Benvenuti! Prima le regole',
    mustSub:
      'Leggetele e accettatele, per tutta la famiglia. Fino ad allora potete leggere, ma non scrivere, votare o confermare.',
    now: 'Le regole nuove',
    before: 'Le regole di prima',
    agree: 'Accettiamo le regole del gruppo',
    submit: 'Accetta e vai alla bacheca',
    pending: 'Un momento…',
    agreed: 'La vostra famiglia ha accettato queste regole.',
    toBoard: 'Apri la bacheca',
  },
  codes: {
    'invite.not_found': 'Non troviamo questo invito.',
    'invite.revoked': 'L’invito è stato annullato.',
    'invite.expired': 'L’invito è scaduto.',
    'invite.used_up': 'L’invito è già stato usato.',
    'invite.forbidden':
      'Siete stati tolti da questo gruppo. Solo chi lo organizza può farvi rientrare.',
    'invite.not_shown':
      'Questo link non si può mostrare di nuovo: è andato per e-mail, o è di prima. Fatene uno nuovo.',
    'invite.needs_approval': 'Con questo invito si chiede di entrare: conferma chi organizza.',
    'join.refused': 'Il gruppo ha già risposto di no. Serve un nuovo invito.',
    'join.not_needed': 'Con questo invito si entra subito. Ricaricate la pagina.',
    'join.not_found': 'Questa richiesta non c’è più.',
    'join.already_done': 'Qualcuno ha già risposto a questa richiesta.',
    'join.withdrawn': 'Questa famiglia non chiede più: ha ritirato la richiesta o è già entrata.',
    'join.was_removed': 'Questa famiglia era stata tolta. Prima permettete il rientro, qui sotto.',
    'invite.address_refused':
      'Chi ha questo indirizzo non vuole inviti per e-mail. Mandategli il link in un altro modo.',
    'invite.mailed_enough': 'A questo indirizzo oggi sono già arrivati abbastanza inviti.',
    'invite.uses_range': 'Da 1 a 50 famiglie.',
    'invite.days_range': 'Da 1 a 7 giorni.',
    'join.must_agree': 'Per entrare accettate le regole.',
  },
};
