import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Texts of the directory of groups that people who do not know them may ask. */
export const directory = {
  title: 'Gruppi aperti',
  sub: 'Gruppi della città che hanno ancora posto. Chiedete con una frase: decidono loro.',
  nearby: 'Vicini',
  where: 'In quale Municipio?',
  kindLegend: 'Che gruppo?',
  kinds: {
    tenants: 'Condominio',
    families: 'Famiglie',
    coworkers: 'Colleghi',
    neighbours: 'Vicini di casa',
  },
  allKinds: 'Tutti',
  allMilan: 'Tutta Milano',
  list: 'I gruppi',
  households: (p: { count: number }) => count(p.count, 'famiglia', 'famiglie'),
  municipio: (p: { number: number }) => `Municipio ${p.number}`,
  free: (p: { count: number }) => count(p.count, 'posto libero', 'posti liberi'),
  full: 'Al completo',
  own: { in: 'Ci siete', waiting: 'Avete chiesto' },
  none: 'Qui ancora nessun gruppo è aperto',
  noneText: 'Dite di che cosa avete bisogno, o create un gruppo e apritelo voi.',
  sayNeed: 'Dite che cosa cercate',
  newGroup: 'Crea un gruppo',
  safe: 'Non si vedono nomi di persone o famiglie, indirizzi o età.',
  what: 'Che cosa fanno insieme',
  rulesText: 'Le regole del gruppo le leggete, e le accettate, quando vi fanno entrare.',
  ask: {
    title: 'Chiedete di entrare',
    message: 'Presentatevi in una frase',
    hint: 'La leggono gli organizzatori con il vostro Municipio. Niente nomi, telefoni o e-mail: chi siete lo leggono dopo il loro sì.',
    send: 'Manda la richiesta',
    sending: 'La mando…',
    waiting: 'La richiesta è partita. Vi avvisiamo appena rispondono.',
    yours: 'La vostra frase',
    refused: 'Questo gruppo non ha accolto la vostra richiesta.',
    full: 'Ora è al completo. Potete chiedere lo stesso: vi fanno entrare se si libera un posto.',
    isIn: 'La vostra famiglia è già in questo gruppo.',
    toGroup: 'Vai al gruppo',
    signIn: 'Entrate per chiedere',
    household: 'Prima serve una famiglia: bastano un nome e il Municipio.',
    toHousehold: 'Create la vostra famiglia',
  },
  open: {
    title: 'Apri il gruppo ad altri',
    sub: 'Chi non vi conosce lo trova tra i gruppi aperti e può chiedere di entrare. Decidete voi.',
    members: 'Persone',
    told: 'Si vedono il nome del gruppo, il Municipio, quante famiglie siete e queste parole. Nessun nome vostro.',
    words: 'Che cosa fate insieme?',
    wordsHint: 'In due frasi. Niente telefoni, e-mail o link.',
    upTo: 'Quante famiglie al massimo?',
    upToUnit: 'famiglie',
    upToHint: (p: { count: number }) =>
      pick(p.count, 'Ora siete 1 famiglia.', `Ora siete ${p.count} famiglie.`),
    isOpen: (p: { free: number }) =>
      p.free === 0
        ? 'Il gruppo è tra quelli aperti, al completo.'
        : `Il gruppo è tra quelli aperti, con ${count(p.free, 'posto libero', 'posti liberi')}.`,
    isClosed: 'Il gruppo non è tra quelli aperti: si entra solo con un invito.',
    save: 'Apri il gruppo',
    change: 'Salva',
    saving: 'Salvo…',
    close: 'Togli dai gruppi aperti',
    closeText: 'Chi ha già chiesto aspetta ancora la vostra risposta.',
    see: 'Guardatelo come lo vedono gli altri',
  },
  codes: {
    'listing.not_found': 'Questo gruppo non è tra quelli aperti.',
    'listing.full':
      'Il gruppo è al completo. Per far entrare altri, alzate il numero di famiglie in «Apri ad altri».',
    'listing.suspended': 'Il Comune vi ha sospeso: per ora non potete chiedere ad altri.',
    'listing.names_contact': 'Togliete telefoni ed e-mail: si scambiano dopo il sì.',
    'listing.names_link': 'Togliete link e nomi di profili: si scambiano dopo il sì.',
    'listing.names_writer': 'Togliete il vostro nome: si legge dopo il sì.',
    'listing.name_says_who':
      'Nel nome del gruppo c’è un telefono, un’e-mail, un link o il vostro nome: chi non vi conosce lo leggerebbe. Cambiatelo.',
    'listing.not_possible': 'A questo gruppo non potete chiedere.',
    'listing.too_many': (p: { most?: unknown }) =>
      `Aspettate già la risposta di ${count(Number(p.most), 'gruppo', 'gruppi')}: ritirate una richiesta, o aspettate.`,
    'listing.up_to_range': 'Da 2 a 40 famiglie.',
  },
};
