import type { NoticeKind } from '#app/domain/notifications/levels.ts';

import { isCalendarDay } from '#app/domain/dates.ts';
import { formatPeriod } from '../format-period.ts';
import { formatDateTime, formatDay, formatEuro } from '../format.ts';
import { capitalised, dalDay, ilDay, theHousehold } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Facts of a notice; every sentence works with any of them missing. */
type Facts = Readonly<Record<string, string | number>>;

const fact = (facts: Facts, name: string, otherwise: string) => String(facts[name] ?? otherwise);
const titled = (facts: Facts) => (facts['title'] === undefined ? '' : ` «${facts['title']}»`);

const euro = (cents: string | number) => formatEuro(Number(cents), 'it', { short: true });
const ownShare = ({ shareCents: cents }: Facts) => (cents === undefined ? '' : `: ${euro(cents)}`);
const change = ({ beforeCents: before, afterCents: after }: Facts) =>
  before === undefined || after === undefined || before === after
    ? ''
    : `, da ${euro(before)} a ${euro(after)}`;
const stretch = (f: Facts) => {
  const [startsOn, endsOn] = [String(f['startsOn']), String(f['endsOn'])];
  return isCalendarDay(startsOn) && isCalendarDay(endsOn)
    ? ` (${formatPeriod({ startsOn, endsOn }, 'it')})`
    : '';
};

const on = (f: Facts) => {
  const day = String(f['day']);
  return isCalendarDay(day) ? `, ${ilDay(formatDay(day, 'it'))}` : '';
};
const holderOf = (f: Facts) =>
  f['holder'] === undefined ? fact(f, 'code', '') : `di ${f['holder']}`;
/** What went back to a source, and of which order. */
const cameBack = (f: Facts) => {
  const of = f['title'] === undefined ? '' : ` dell’ordine${titled(f)}`;
  const cents = f['amountCents'];
  return cents === undefined ? `Un importo${of} è tornato` : `${euro(cents)}${of} sono tornati`;
};
const until = ({ expiresOn }: Facts) => {
  const day = String(expiresOn);
  return isCalendarDay(day) ? ` scadono ${ilDay(formatDay(day, 'it'))}` : ' scadono presto';
};

const provider = (f: Facts) => fact(f, 'provider', 'L’ente');
const cancelled = (f: Facts) => `L’ordine${titled(f)} è stato annullato`;
const why = ({ words }: Facts) => (words === undefined ? '' : `. Perché: «${words}»`);
type Sentences = Readonly<Record<string, (facts: Facts) => string>>;

/** Who called an order off, or what did (OFF1). */
const CANCELLED: Sentences = {
  organiser: (f) => `Chi organizza il gruppo ha annullato l’ordine${titled(f)}`,
  household: (f) => `La famiglia ha annullato l’ordine${titled(f)}`,
  provider: (f) => `${provider(f)} ha annullato l’ordine${titled(f)}`,
  too_few_households: (f) => `${cancelled(f)}: sono rimaste troppo poche famiglie`,
  unconfirmed: (f) =>
    `${cancelled(f)}: non tutte le famiglie hanno detto sì prima che il servizio cominciasse`,
  too_few_seats: (f) =>
    `${titled(f).trim() || 'Il corso'} non parte: non si sono iscritti in abbastanza. Non pagate nulla`,
  declined: (f) => `${provider(f)} non può fare${titled(f) || ' il servizio'}: non si paga nulla`,
  unanswered: (f) => `Per${titled(f)} non è arrivata una risposta in tempo: non si paga nulla`,
  time_refused: (f) => `L’altro orario per${titled(f)} non va bene alla famiglia`,
};

/** The same, of an order that was under way. */
const STOPPED: Sentences = {
  organiser: (f) => `Chi organizza il gruppo ha fermato l’ordine${titled(f)}`,
  household: (f) => `La famiglia ha fermato l’ordine${titled(f)}`,
  provider: (f) => `${provider(f)} ha fermato l’ordine${titled(f)}`,
};

/** A date with weekday and hour where it has one, and its year where that is another than when it was told. */
const stamp = (f: Facts, name: string) => {
  const at = String(f[name]);
  const told = f['told'] === undefined ? undefined : String(f['told']);
  return isCalendarDay(at)
    ? formatDay(at, 'it', 'short', told?.slice(0, 10))
    : formatDateTime(at, 'it', told);
};
const movedOf = (f: Facts, one: string) => {
  const dates = Number(f['moved']);
  return pick(dates, one, count(dates, 'data', 'date'));
};
const shift = (f: Facts) =>
  `: ${pick(Number(f['moved'] ?? 1), '', 'la prima ')}da ${stamp(f, 'from')} a ${stamp(f, 'to')}`;
const firstOf = (f: Facts, many: string) => {
  const [dates, first] = [Number(f[many]), stamp(f, 'first')];
  return pick(dates, first, `${count(dates, 'data', 'date')}, la prima ${first}`);
};
const added = (f: Facts) => (f['added'] === undefined ? '' : `: ${firstOf(f, 'added')}`);
const gone = (f: Facts) =>
  f['gone'] === undefined ? '' : `. Non si tiene più: ${firstOf(f, 'gone')}`;

/** Dates that are the first of an order, or are added to others; all else moves some. */
const PROPOSED: Readonly<Record<string, string>> = { first: 'le date', more: 'date in più' };
const CHANGED: Readonly<Record<string, string>> = { first: 'fissate', more: 'aumentate' };
const proposer = (f: Facts) =>
  f['side'] === 'group' ? 'Il gruppo' : f['side'] === 'household' ? 'La famiglia' : 'L’ente';
/** Who comes into an order or goes; its provider is told no name. */
const mover = (f: Facts) => theHousehold(fact(f, 'household', 'una famiglia'));
const since = (f: Facts) => {
  const day = String(f['day']);
  return isCalendarDay(day) ? ` ${dalDay(formatDay(day, 'it'))}` : '';
};
const UNCHANGED: Readonly<Record<string, string>> = {
  refused: 'qualcuno ha detto no',
  withdrawn: 'la richiesta è stata ritirata',
  lapsed: 'non tutti hanno risposto in tempo',
};
const DATES_REFUSED = (f: Facts) =>
  f['from'] === undefined
    ? `Le date proposte per${titled(f)} non vanno bene${added(f)}`
    : `Lo spostamento proposto per${titled(f)} non va bene: resta ${stamp(f, 'from')} e non ${stamp(f, 'to')}`;
/** What became of proposed dates, told to who asked or, where they are off, to who was asked (SES7). */
const DATES_ANSWERED: Sentences = {
  no: DATES_REFUSED,
  yes: (f) =>
    f['from'] === undefined
      ? `Le date di${titled(f)} sono ${CHANGED[fact(f, 'dates', '')] ?? 'cambiate'}${added(f)}`
      : `${movedOf(f, 'Una data')} di${titled(f)} ${pick(Number(f['moved']), 'è spostata', 'sono spostate')}${shift(f)}`,
  withdrawn: (f) =>
    f['from'] === undefined
      ? `${proposer(f)} ha ritirato le date proposte per${titled(f)}${added(f)}`
      : `${proposer(f)} ha ritirato lo spostamento proposto per${titled(f)}: resta ${stamp(f, 'from')}`,
};
const sheetOf = (f: Facts) =>
  f['subject'] === 'provider' ? 'la sua scheda' : `la scheda${titled(f)}`;

const sentences: Record<NoticeKind, (facts: Facts) => string> = {
  request_opened: (f) => `Il gruppo ha chiesto offerte per${titled(f) || ' un bisogno'}`,
  request_for_provider: (f) => `Un gruppo cerca un ente per${titled(f) || ' un servizio'}`,
  question_asked: (f) =>
    `${fact(f, 'provider', 'Un ente')} ha ${count(Number(f['count'] ?? 1), 'domanda', 'domande')} su${titled(f)}`,
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
  vote_closed: (f) =>
    f['outcome'] === 'cancelled'
      ? `Il voto su${titled(f)} è finito senza una scelta`
      : `Il voto su${titled(f)} è finito`,
  purchase_asked: (f) =>
    `Una famiglia chiede${titled(f) || ' un servizio'}${f['to'] === undefined ? '' : `, da ${stamp(f, 'to')}`}: rispondete se lo potete fare`,
  purchase_proposed: (f) =>
    `Un altro orario per${titled(f)}, proposto da ${fact(f, 'provider', 'chi dà il servizio')}${f['from'] === undefined ? '' : shift(f)}: rispondete`,
  seat_offered: (f) =>
    `${pick(Number(f['seats'] ?? 1), 'Si è liberato il posto che aspettavate', 'Si sono liberati i posti che aspettavate')} per${titled(f)}: ${f['until'] === undefined ? 'rispondete' : `è per voi fino a ${stamp(f, 'until')}`}`,
  seat_passed: (f) => `Per${titled(f)} non è arrivata una risposta: il posto va a chi viene dopo`,
  edition_sure: (f) => `${titled(f).trim() || 'Il corso'} parte: si sono iscritti in abbastanza`,
  edition_off: (f) => `${titled(f).trim() || 'Il corso'} non parte${why(f)}`,
  order_to_confirm: (f) => `Confermate la vostra parte di${titled(f)}${ownShare(f)}`,
  order_repriced: (f) => `Il prezzo di${titled(f)} è cambiato${change(f)}: confermate di nuovo`,
  order_sources_changed: (f) =>
    `Per${titled(f)} è cambiato quello che pagate in denaro${change(f)}: confermate di nuovo`,
  order_confirmed: (f) =>
    f['cents'] === undefined
      ? `L’ordine${titled(f)} è confermato`
      : `L’ordine${titled(f)} è confermato: ${euro(f['cents'])} a ${fact(f, 'provider', 'chi dà il servizio')}, da pagare più avanti: vi avvisiamo noi`,
  order_cancelled: (f) =>
    `${CANCELLED[fact(f, 'reason', '')]?.(f) ?? cancelled(f)}${why(f)}${gone(f)}`,
  order_ended: (f) =>
    `${STOPPED[fact(f, 'reason', '')]?.(f) ?? `L’ordine${titled(f)} finisce prima`}: si paga solo quello che è stato dato${why(f)}${gone(f)}`,
  household_dropped_out: (f) => `Una famiglia ha lasciato${titled(f)}`,
  cash_due: (f) =>
    f['again'] !== undefined
      ? `${fact(f, 'provider', 'L’ente')} ha tolto il pagamento di ${euro(f['cents'] ?? 0)} per${titled(f)}: sono di nuovo da pagare${f['again'] === 'with_note' ? ', e c’è una nota di credito' : ''}`
      : `L’ordine${titled(f)} è confermato: da pagare ${euro(f['cents'] ?? 0)} a ${fact(f, 'provider', 'chi dà il servizio')}`,
  cash_said: (f) =>
    f['side'] === 'household'
      ? `In casa dicono di aver pagato ${euro(f['cents'] ?? 0)} per${titled(f)}`
      : `${f['side'] === 'fund' ? 'Chi tiene il fondo di un gruppo' : 'Una famiglia'} dice di aver pagato ${euro(f['cents'] ?? 0)} per${titled(f)}: sono arrivati?`,
  cash_not_said: (f) =>
    f['side'] === 'household'
      ? `In casa dicono di non aver ancora pagato ${euro(f['cents'] ?? 0)} per${titled(f)}`
      : `${f['side'] === 'fund' ? 'Chi tiene il fondo di un gruppo' : 'Una famiglia'} dice di non aver ancora pagato ${euro(f['cents'] ?? 0)} per${titled(f)}`,
  account_changed: (f) =>
    `${fact(f, 'by', 'Una persona')} ha cambiato il conto di ${fact(f, 'provider', 'un ente')} su cui pagano le famiglie: controllatelo`,
  own_account_changed: (f) =>
    `${fact(f, 'by', 'Una persona')} ha cambiato l’IBAN di ${fact(f, 'household', 'casa vostra')}: controllatelo`,
  cash_received: (f) =>
    `${fact(f, 'provider', 'L’ente')} ha ricevuto ${f['amountCents'] === undefined ? 'il pagamento' : euro(f['amountCents'])} per${titled(f)}: la ricevuta è pronta`,
  order_started: (f) => `Il servizio${titled(f)} è cominciato`,
  period_closed: (f) => `Il conto di${titled(f)} è chiuso${stretch(f)}: non dovete pagare niente`,
  period_due: (f) => `Da pagare ${euro(f['cents'] ?? 0)} per${titled(f)}${stretch(f)}`,
  amendment_asked: (f) =>
    `Si chiede che ${mover(f)} ${f['what'] === 'join' ? 'entri in' : 'lasci'}${titled(f)}${since(f)}${change(f)}: rispondete`,
  amendment_told: (f) =>
    `Si chiede che ${mover(f)} ${f['what'] === 'join' ? 'entri in' : 'lasci'}${titled(f)}${since(f)}${change(f)}`,
  amendment_done: (f) =>
    `${capitalised(mover(f))} ${f['what'] === 'join' ? 'entra in' : 'lascia'}${titled(f)}${since(f)}${change(f)}`,
  amendment_off: (f) =>
    `Non cambia chi partecipa a${titled(f)}: ${UNCHANGED[fact(f, 'state', '')] ?? 'resta tutto com’è'}`,
  dates_proposed: (f) =>
    f['from'] === undefined
      ? `${proposer(f)} propone ${PROPOSED[fact(f, 'dates', '')] ?? 'altre date'} per${titled(f)}${added(f)}`
      : `${proposer(f)} propone di spostare ${movedOf(f, 'una data')} di${titled(f)}${shift(f)}`,
  dates_answered: (f) => (DATES_ANSWERED[fact(f, 'answer', 'no')] ?? DATES_REFUSED)(f),
  step_contested: (f) => `Una famiglia dice «Non è così» per${titled(f)}`,
  step_taken_back: (f) => `${fact(f, 'provider', 'L’ente')} ha tolto un segno da${titled(f)}`,
  objection_settled: (f) => `Per${titled(f)} un «Non è così» è risolto`,
  absence_said: (f) => `Una famiglia avvisa di un’assenza per${titled(f)}${on(f)}`,
  absence_marked: (f) =>
    `È segnata un’assenza per${titled(f)}${on(f)}: se non è così, ${f['until'] === undefined ? 'avete tre giorni per dirlo' : `ditelo entro ${stamp(f, 'until')}, prima che l’ente chiuda il conto`}`,
  mark_contested: (f) => `Una famiglia dice che una presenza non è così, per${titled(f)}${on(f)}`,
  mark_proposed: (f) =>
    `C’è una proposta su una presenza per${titled(f)}${on(f)}: manca il vostro sì`,
  mark_settled: (f) => `Una presenza per${titled(f)}${on(f)} è chiarita`,
  order_completed: (f) => `Il servizio${titled(f)} è finito`,
  member_joined: (f) =>
    `${fact(f, 'household', 'Una famiglia')} è entrata in ${fact(f, 'group', 'un gruppo')}`,
  member_left: (f) =>
    `${fact(f, 'household', 'Una famiglia')} ha lasciato ${fact(f, 'group', 'un gruppo')}`,
  role_changed: (f) => `Il vostro ruolo in ${fact(f, 'group', 'un gruppo')} è cambiato`,
  join_asked: (f) =>
    `${fact(f, 'household', 'Una famiglia')} chiede di entrare in ${fact(f, 'group', 'un gruppo')}`,
  join_accepted: (f) =>
    `Siete in ${fact(f, 'group', 'un gruppo')}: leggete le regole e accettatele`,
  join_refused: (f) =>
    `${fact(f, 'group', 'Un gruppo')} non ha accolto la vostra richiesta di entrare`,
  nearby_proposed: (f) =>
    `Potete dividere l’aiuto che cercate con altri: guardate la proposta (${count(Number(f['count'] ?? 2), 'famiglia', 'famiglie')})`,
  nearby_lapsed: () => 'La proposta a cui avete detto sì è cambiata: guardatela di nuovo',
  nearby_met: (f) =>
    `Avete detto tutti sì: è nato ${fact(f, 'group', 'un gruppo')}. Leggete le regole e accettatele`,
  agreement_changed: (f) =>
    `Le regole di ${fact(f, 'group', 'un gruppo')} sono cambiate: leggetele e accettatele`,
  voucher_issued: () => 'Avete un nuovo voucher',
  voucher_expiring: (f) =>
    f['cents'] === undefined
      ? 'Un vostro voucher sta per scadere: usatelo prima'
      : `${euro(f['cents'])} sul voucher ${holderOf(f)}${until(f)}: usateli prima`,
  voucher_lapsed: (f) =>
    `Il voucher ${holderOf(f)} è scaduto: ${euro(f['cents'] ?? 0)} non usati sono tornati al Comune`,
  voucher_refunded: (f) =>
    f['hasEnded'] === undefined
      ? `${cameBack(f)} sul vostro voucher`
      : `${cameBack(f)} su un voucher già scaduto, e da lì al Comune`,
  voucher_unused: (f) =>
    `Un voucher non paga più${titled(f)}: ${euro(f['cents'] ?? 0)} sono da pagare in denaro`,
  voucher_changed: (f) => {
    const changes: Readonly<Record<string, string>> = {
      suspended: `Il voucher ${holderOf(f)} è sospeso: per ora non si può usare`,
      resumed: `Il voucher ${holderOf(f)} si può usare di nuovo`,
      revoked: `Il Comune ha ritirato il voucher ${holderOf(f)}`,
      replaced: `Il voucher ${holderOf(f)} ha un codice nuovo: quello vecchio non vale più`,
    };
    const change = changes[String(f['change'])] ?? `Il voucher ${holderOf(f)} è cambiato`;
    return f['words'] === undefined ? change : `${change}. ${f['words']}`;
  },
  programme_asked: (f) =>
    `Stanziamento da confermare: ${euro(f['cents'] ?? 0)} per ${fact(f, 'programme', 'un bando')}`,
  application_returned: (f) =>
    `La domanda ${holderOf(f)} è da completare: ${fact(f, 'programme', 'voucher')}`,
  application_decided: (f) =>
    f['answer'] === 'waiting'
      ? `La domanda ${holderOf(f)} è accolta e in lista d’attesa: ${fact(f, 'programme', 'voucher')}`
      : `La domanda ${holderOf(f)} non è accolta: ${fact(f, 'programme', 'voucher')}`,
  benefit_granted: (f) =>
    `${fact(f, 'company', 'La vostra azienda')} vi ha dato ${euro(f['amountCents'] ?? 0)} di welfare`,
  benefit_expiring: (f) =>
    `${euro(f['cents'] ?? 0)} del welfare di ${fact(f, 'company', 'la vostra azienda')}${until(f)}: usateli prima`,
  benefit_lapsed: (f) =>
    `Il welfare di ${fact(f, 'company', 'la vostra azienda')} è scaduto: ${euro(f['cents'] ?? 0)} non usati sono tornati all’azienda`,
  benefit_refunded: (f) =>
    f['hasEnded'] === undefined
      ? `${cameBack(f)} sul welfare della vostra azienda`
      : `${cameBack(f)} su un welfare già scaduto, e da lì all’azienda`,
  refund_after_end: (f) =>
    `${euro(f['amountCents'] ?? 0)} di un ordine annullato sono tornati su un voucher già scaduto, e da lì alla misura`,
  pack_sent: (f) =>
    `${fact(f, 'person', 'Un dipendente')} chiede il rimborso di ${euro(f['cents'] ?? 0)}`,
  pack_decided: (f) =>
    f['cents'] === undefined
      ? `${fact(f, 'company', 'La vostra azienda')} non rimborsa le ricevute che avete mandato`
      : `${fact(f, 'company', 'La vostra azienda')} vi rimborsa ${euro(f['cents'])}`,
  message_received: (f) => `Ci sono messaggi nuovi su${titled(f) || ' un ordine'}`,
  card_commented: (f) =>
    `${count(Number(f['count'] ?? 1), 'commento nuovo', 'commenti nuovi')} su${titled(f) || ' un bisogno'}`,
  mentioned: (f) =>
    f['by'] === undefined
      ? `Siete nominati in${titled(f) || ' un messaggio'}`
      : `${f['by']} vi ha nominato in${titled(f) || ' un messaggio'}`,
  expense_added: (f) =>
    `${fact(f, 'by', 'Una famiglia')} ha segnato una spesa${titled(f)}: la vostra parte è ${euro(f['shareCents'] ?? 0)}`,
  expense_changed: (f) => `È cambiata la vostra parte della spesa${titled(f)}${change(f)}`,
  expense_deleted: (f) => `La spesa${titled(f)} è stata tolta dai conti`,
  recurring_set: (f) =>
    `${fact(f, 'by', 'Una famiglia')} ha deciso quando torna la spesa${titled(f)}`,
  recurring_ended: (f) =>
    f['by'] === undefined
      ? `La spesa${titled(f)} non torna più: chi la pagava ha lasciato il gruppo`
      : `${f['by']} ha fermato la spesa${titled(f)}: non torna più`,
  payment_said: (f) =>
    `${fact(f, 'by', 'Una famiglia')} dice di avervi pagato ${euro(f['cents'] ?? 0)}: è arrivato?`,
  payment_came: (f) =>
    `${fact(f, 'by', 'Una famiglia')} ha ricevuto ${euro(f['cents'] ?? 0)} da voi`,
  payment_undone: (f) =>
    `${fact(f, 'by', 'Una famiglia')} ha tolto un pagamento di ${euro(f['cents'] ?? 0)} con voi`,
  fund_opened: (f) =>
    `Il gruppo ha un fondo comune${titled(f)}, affidato a ${fact(f, 'keeper', 'una famiglia')}`,
  fund_keeper: (f) =>
    `Il fondo comune${titled(f)} ora è affidato a ${fact(f, 'keeper', 'una famiglia')}`,
  fund_closed: (f) => `Il fondo comune${titled(f)} è chiuso: ognuno ha ripreso la sua parte`,
  fund_said: (f) =>
    f['way'] === 'taken_out'
      ? `${fact(f, 'by', 'Una famiglia')} dice di avervi ridato ${euro(f['cents'] ?? 0)} dal fondo comune: sono arrivati?`
      : `${fact(f, 'by', 'Una famiglia')} dice di aver messo ${euro(f['cents'] ?? 0)} nel fondo comune: sono arrivati?`,
  fund_counted: (f) =>
    f['way'] === 'taken_out'
      ? `Usciti dal fondo comune ${euro(f['cents'] ?? 0)}, dice ${fact(f, 'by', 'una famiglia')}`
      : `Entrati nel fondo comune ${euro(f['cents'] ?? 0)}, dice ${fact(f, 'by', 'una famiglia')}`,
  fund_paid: (f) =>
    `Il fondo comune ha pagato ${euro(f['cents'] ?? 0)} per${titled(f)}${ownShare(f) && `; la vostra parte${ownShare(f)}`}`,
  fund_undone: (f) =>
    `${fact(f, 'by', 'Una famiglia')} ha tolto un movimento di ${euro(f['cents'] ?? 0)} dal fondo comune`,
  fund_due: (f) =>
    `Il fondo comune deve ${euro(f['cents'] ?? 0)} a ${fact(f, 'provider', 'un ente')} per${titled(f)}: fate voi il bonifico`,
  fund_came: (f) =>
    `${fact(f, 'provider', 'L’ente')} ha ricevuto ${euro(f['cents'] ?? 0)} dal fondo comune per${titled(f)}`,
  fund_not_come: (f) =>
    `${fact(f, 'provider', 'L’ente')} dice che ${euro(f['cents'] ?? 0)} del fondo comune per${titled(f)} non ci sono`,
  group_vote_opened: (f) =>
    f['about'] === 'group_split'
      ? `Il vostro gruppo${titled(f)} vota su come dividere le spese. Il vostro voto conta`
      : `Il vostro gruppo vota: il fondo comune paga per${titled(f)}? Il vostro voto conta`,
  group_vote_closed: (f) => voteOutcome(f),
  sheet_submitted: (f) =>
    `${fact(f, 'provider', 'Un ente')} ha mandato ${sheetOf(f)} da controllare`,
  sheet_given_back: (f) =>
    `Il Comune chiede ${count(Number(f['count'] ?? 1), 'correzione', 'correzioni')} ${f['subject'] === 'provider' ? 'alla scheda del vostro ente' : `alla scheda${titled(f)}`}`,
  sheet_validated: (f) =>
    f['subject'] === 'provider'
      ? 'Il Comune ha validato la scheda del vostro ente'
      : `Il Comune ha validato la scheda${titled(f)}`,
  suspension_asked: (f) =>
    `Il Comune valuta se ${f['action'] === 'lift' ? 'togliere la sospensione a' : 'sospendere'}${titled(f)}: ${fact(f, 'reason', '')}`,
  suspension_answered: (f) =>
    f['answer'] === 'confirm'
      ? f['action'] === 'lift'
        ? `Il Comune ha tolto la sospensione a${titled(f)}: ${fact(f, 'reason', '')}`
        : `Il Comune ha sospeso${titled(f)}: ${fact(f, 'reason', '')}`
      : f['action'] === 'lift'
        ? `La sospensione di${titled(f)} resta`
        : `Il Comune non sospende${titled(f)}`,
  review_written: (f) => `Una famiglia ha scritto com’è andata${titled(f)}`,
  review_answered: (f) =>
    `${fact(f, 'provider', 'L’ente')} ha risposto alla vostra recensione di${titled(f)}`,
  review_reported: (f) =>
    `Qualcuno segnala una recensione su ${fact(f, 'provider', 'un ente')}: decidete se resta`,
  review_hidden: (f) =>
    `Il Comune ha tolto la vostra recensione di${titled(f)}: ${fact(f, 'reason', '')}`,
  review_shown: (f) => `La vostra recensione di${titled(f)} si legge di nuovo`,
  card_added: (f) => `Nuovo bisogno in bacheca${titled(f)}`,
  card_moved: (f) => `Un bisogno è stato spostato${titled(f)}`,
};

/** What became of a vote of a group on its common fund. */
function voteOutcome(f: Facts): string {
  if (f['about'] === 'group_split') return splitOutcome(f);
  const outcomes: Readonly<Record<string, string>> = {
    accepted: `Il gruppo ha deciso: il fondo comune paga per${titled(f)}`,
    rejected: `Il gruppo ha deciso: il fondo comune non paga per${titled(f)}`,
    cancelled: `Il voto sul fondo comune per${titled(f)} è annullato: niente cambia`,
  };
  return outcomes[String(f['outcome'])] ?? `Il voto sul fondo comune per${titled(f)} è finito`;
}

function splitOutcome(f: Facts): string {
  const outcomes: Readonly<Record<string, string>> = {
    accepted: `Il gruppo${titled(f)} ha deciso: da ora le spese si dividono in un altro modo`,
    rejected: `Il gruppo${titled(f)} ha deciso: le spese si dividono come prima`,
    cancelled: `Il voto su come dividere le spese${titled(f)} è annullato: niente cambia`,
  };
  return outcomes[String(f['outcome'])] ?? `Il voto su come dividere le spese${titled(f)} è finito`;
}

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
  waitingQuestions: (p: { count: number }) =>
    pick(
      p.count,
      'Rispondete alla domanda dell’ente',
      `Rispondete alle ${p.count} domande dell’ente`,
    ),
  waitingAsks: {
    agree: 'Accettate le regole del gruppo',
    vote: 'Votate',
    confirm: 'Confermate la vostra parte',
    seat: 'Si è liberato posto: lo volete?',
    time: 'Rispondete sull’altro orario',
    purchase: 'Una famiglia chiede: rispondete',
    amendment: 'Cambia chi partecipa: rispondete',
    dates: 'Rispondete sulla data proposta',
    objection: 'Una famiglia dice che non è così',
    join: 'Chiede di entrare nel gruppo',
    request: 'Richiesta senza la vostra offerta',
    pay: 'Da pagare all’ente',
    arrived: 'Qualcuno dice di avervi pagato: è arrivato?',
    fund: 'Denaro del fondo comune: è arrivato?',
    group_vote: 'Votate sui soldi del gruppo',
    fund_pay: 'Il fondo comune che tenete deve pagare',
    address: 'Confermate l’indirizzo: fino ad allora niente e-mail',
    sheet: 'Scheda da controllare',
    correction: 'Il Comune chiede di correggere la scheda',
    review: 'Una recensione segnalata: resta o si toglie?',
    suspension: 'Serve la parola di un secondo funzionario',
    start: 'Il primo giorno è arrivato: segnate l’inizio',
    mark: 'Segnate chi c’era',
    close: 'Un periodo è finito: chiudetelo',
    finish: 'I giorni del servizio sono passati: segnate la fine',
    collect: 'Servizio concluso: segnate il denaro arrivato',
  },
  /** Of an order that one household buys alone: what pays it came to less. */
  waitingConfirmAlone: 'Pagate di più in denaro: confermate di nuovo',
  waitingConfirmAgain: (p: { before: string; after: string }) =>
    p.before === p.after
      ? 'Una famiglia è uscita: confermate di nuovo'
      : `Il prezzo è cambiato, da ${p.before} a ${p.after}: confermate di nuovo`,
};
