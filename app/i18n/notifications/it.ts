import type { NoticeKind } from '#app/domain/notifications/levels.ts';

import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { formatPeriod } from '../format-period.ts';
import { formatDateTime, formatDay, formatEuro, formatList } from '../format.ts';
import {
  aBefore,
  capitalised,
  daBefore,
  dalDay,
  diBefore,
  ilDay,
  theHousehold,
} from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Facts of a notice; every sentence works with any of them missing. */
type Facts = Readonly<Record<string, string | number>>;

const fact = (facts: Facts, name: string, otherwise: string) => String(facts[name] ?? otherwise);
const titled = (facts: Facts) => (facts['title'] === undefined ? '' : ` «${facts['title']}»`);

const euro = (cents: string | number) => formatEuro(Number(cents), 'it');
const ownShare = ({ shareCents: cents }: Facts) => (cents === undefined ? '' : `: ${euro(cents)}`);
/** What of a share is paid in money, where vouchers or benefits cover some of it. */
const inMoney = ({ shareCents, cashDueCents: cash }: Facts) => {
  if (cash === undefined || cash === shareCents) return '';
  return cash === 0 ? ', tutto coperto da voucher e welfare' : `, di cui ${euro(cash)} in denaro`;
};
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
/** The same where the sentence goes on: what is put between commas has two. */
const onThen = (f: Facts) => (on(f) === '' ? '' : `${on(f)},`);
const MARKS: Readonly<Record<string, string>> = {
  present: 'presente',
  absent: 'assente',
  excused: 'assenza giustificata',
};
/** What a mark says; older notices do not tell it. */
const marked = (f: Facts) => {
  const mark = MARKS[fact(f, 'mark', '')];
  return mark === undefined ? '' : `, «${mark}»`;
};
const markedAs = (f: Facts) => {
  const mark = MARKS[fact(f, 'mark', '')];
  return mark === undefined ? '' : `: ${mark}`;
};
const holderOf = (f: Facts) =>
  f['holder'] === undefined ? fact(f, 'code', '') : `di ${f['holder']}`;
const forHolder = ({ holder }: Facts) => (holder === undefined ? '' : ` per ${holder}`);
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

/** By which a provider knows a payment. */
/** A payment that was taken off: whether the household's word still stands, and there is a credit note. */
const isSaidAgain = ({ again }: Facts) => String(again).startsWith('said_');
const hasNoteAgain = ({ again }: Facts) => String(again).endsWith('with_note');
const referred = ({ reference }: Facts) =>
  reference === undefined ? '' : `, causale ${spacedReference(String(reference))}`;
const provider = (f: Facts) => fact(f, 'provider', 'L’ente');
/** What a provider says of who can be called: the rest only if it wrote it (DS1). */
const contactParts = (f: Facts) => [
  'chi chiamare',
  ...(f['place'] === undefined ? [] : ['dove si svolge']),
  ...(f['carer'] === undefined ? [] : ['chi viene']),
];
const cancelled = (f: Facts) => `L’ordine${titled(f)} è stato annullato`;
const why = ({ words }: Facts) => (words === undefined ? '' : `. Perché: «${words}»`);
/** What somebody wrote. */
const said = ({ words }: Facts) => (words === undefined ? '' : `. Scrive: «${words}»`);
const STEPS: Readonly<Record<string, string>> = {
  started: 'il servizio è cominciato',
  period_closed: 'il periodo è finito',
  completed: 'il servizio è finito',
  ended_early: 'il servizio è finito prima',
  cash_received: 'il denaro è arrivato',
};
const CLOSING_STEPS = ['period_closed', 'completed'];
/** The mark that somebody contradicts, and of which day it is. */
const stepOf = (f: Facts) => {
  const step = STEPS[fact(f, 'step', '')];
  return step === undefined ? '' : `, dove è segnato che ${step}${stretch(f)}${on(f)}`;
};
type Sentences = Readonly<Record<string, (facts: Facts) => string>>;

/** Who called an order off, or what did (OFF1). */
const CANCELLED: Sentences = {
  organiser: (f) => `${fact(f, 'by', 'Chi organizza il gruppo')} ha annullato l’ordine${titled(f)}`,
  household: (f) => `${fact(f, 'by', 'La famiglia')} ha annullato l’ordine${titled(f)}`,
  provider: (f) => `${provider(f)} ha annullato l’ordine${titled(f)}`,
  too_few_households: (f) => `${cancelled(f)}: sono rimaste troppo poche famiglie`,
  unconfirmed: (f) => `${cancelled(f)}: quando il servizio è cominciato mancava ancora un sì`,
  too_few_seats: (f) =>
    `${titled(f).trim() || 'Il corso'} non parte: non si sono iscritti in abbastanza. Non pagate nulla`,
  declined: (f) => `${provider(f)} non può fare${titled(f) || ' il servizio'}: non si paga nulla`,
  unanswered: (f) => `Per${titled(f)} non è arrivata una risposta in tempo: non si paga nulla`,
  time_refused: (f) => `L’altro orario per${titled(f)} non va bene alla famiglia`,
};

/** The same, of an order that was under way. */
const STOPPED: Sentences = {
  organiser: (f) => `${fact(f, 'by', 'Chi organizza il gruppo')} ha fermato l’ordine${titled(f)}`,
  household: (f) => `${fact(f, 'by', 'La famiglia')} ha fermato l’ordine${titled(f)}`,
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
const PROPOSERS: Readonly<Record<string, string>> = {
  group: 'Il gruppo',
  household: 'La famiglia',
};
const proposer = (f: Facts) =>
  `${PROPOSERS[fact(f, 'side', '')] ?? 'L’ente'}${f['who'] === undefined || f['who'] === '' ? '' : ` ${f['who']}`}`;
/** Who comes into an order or goes; its provider is told no name. */
const mover = (f: Facts) =>
  f['own'] === undefined
    ? theHousehold(fact(f, 'household', 'una famiglia'))
    : 'la vostra famiglia';
/** What the reader's own household pays, before and after. */
const ownChange = (f: Facts) => (change(f) === '' ? '' : `. La vostra parte cambia${change(f)}`);
/** Somebody left, and the own share is what it was. */
const isSame = (f: Facts) => f['beforeCents'] !== undefined && f['beforeCents'] === f['afterCents'];
const inAll = ({ cents }: Facts) =>
  cents === undefined || Number(cents) === 0 ? '' : `: ${euro(cents)} in tutto`;
const confirmBy = (f: Facts) => (f['until'] === undefined ? '' : ` entro ${stamp(f, 'until')}`);
/** Whoever had said yes to the earlier figure says it once more; who had not says it for the first time. */
const confirmAgain = (f: Facts) =>
  `Confermate${f['isFirst'] === undefined ? ' di nuovo' : ''}${confirmBy(f)}`;
const since = (f: Facts) => {
  const day = String(f['day']);
  return isCalendarDay(day) ? ` ${dalDay(formatDay(day, 'it'))}` : '';
};
const UNCHANGED: Readonly<Record<string, string>> = {
  refused: 'qualcuno ha detto no',
  withdrawn: 'la richiesta è stata ritirata',
  lapsed: 'non tutti hanno risposto in tempo',
};
/** To whom the dates do not suit; a household that buys alone has no name for its provider (R4). */
const toAnswerer = ({ answerer }: Facts) =>
  answerer === undefined || answerer === '' ? '' : ` ${aBefore(String(answerer))}`;
const DATES_REFUSED = (f: Facts) =>
  f['from'] === undefined
    ? `Le date proposte per${titled(f)} non vanno bene${toAnswerer(f)}${added(f)}`
    : `Lo spostamento proposto per${titled(f)} non va bene${toAnswerer(f)}: resta ${stamp(f, 'from')} e non ${stamp(f, 'to')}`;
/** What households had said of dates that moved: nothing of it stands (ATT4). */
const absencesGone = (f: Facts) =>
  f['ownAbsences'] !== undefined
    ? `. ${pick(Number(f['ownAbsences']), 'L’assenza che avevate detto non vale', `Le ${f['ownAbsences']} assenze che avevate detto non valgono`)} più: se serve, ditelo di nuovo`
    : f['absences'] !== undefined
      ? `. ${pick(Number(f['absences']), 'Un’assenza già detta non vale', `${f['absences']} assenze già dette non valgono`)} più`
      : '';
/** What became of proposed dates, told to who asked or, where they are off, to who was asked (SES7). */
const DATES_ANSWERED: Sentences = {
  no: DATES_REFUSED,
  yes: (f) =>
    f['from'] === undefined
      ? `Le date di${titled(f)} sono ${CHANGED[fact(f, 'dates', '')] ?? 'cambiate'}${added(f)}`
      : `${movedOf(f, 'Una data')} di${titled(f)} ${pick(Number(f['moved']), 'è spostata', 'sono spostate')}${shift(f)}${absencesGone(f)}`,
  withdrawn: (f) =>
    f['from'] === undefined
      ? `${proposer(f)} ha ritirato le date proposte per${titled(f)}${added(f)}`
      : `${proposer(f)} ha ritirato lo spostamento proposto per${titled(f)}: resta ${stamp(f, 'from')}`,
};
const sheetOf = (f: Facts) =>
  f['subject'] === 'provider' ? 'la sua scheda' : `la scheda${titled(f)}`;

/** What the city decided about a message, the strictest first said. */
const JUDGED: Readonly<Record<string, string>> = {
  warn: 'Il Comune ha tolto un vostro messaggio e vi avverte',
  suspend: 'Il Comune ha sospeso le vostre ricerche per 30 giorni',
};

/** What a household may do in a group from now on. */
const ROLES: Readonly<Record<string, string>> = {
  organiser: ': ora organizzate',
  member: ': ora siete membri',
  viewer: ': ora leggete soltanto',
};

const sentences: Record<NoticeKind, (facts: Facts) => string> = {
  request_opened: (f) =>
    `${fact(f, 'by', 'Il gruppo')} ha chiesto offerte per${titled(f) || ' un bisogno'}${f['providers'] === undefined ? '' : ` a ${count(Number(f['providers']), 'ente', 'enti')}`}`,
  request_for_provider: (f) =>
    `Un gruppo${f['municipio'] === undefined ? '' : ` del Municipio ${f['municipio']}`} cerca un ente per${titled(f) || ' un servizio'}`,
  request_prolonged: (f) =>
    `Il gruppo dà più tempo per rispondere a${titled(f) || ' una richiesta'}${f['until'] === undefined ? '' : `: fino a ${stamp(f, 'until')}`}`,
  question_asked: (f) =>
    `${fact(f, 'provider', 'Un ente')} ha ${count(Number(f['count'] ?? 1), 'domanda', 'domande')} su${titled(f)}`,
  question_answered: (f) => `Il gruppo ha risposto alla vostra domanda su${titled(f)}`,
  offer_made: (f) => `${fact(f, 'provider', 'Un ente')} ha fatto un’offerta per${titled(f)}`,
  offer_improved: (f) => `${fact(f, 'provider', 'Un ente')} ha cambiato l’offerta per${titled(f)}`,
  offer_withdrawn: (f) => `${fact(f, 'provider', 'Un ente')} ha ritirato l’offerta per${titled(f)}`,
  offer_won: (f) =>
    `${f['group'] === undefined ? `La vostra offerta per${titled(f)} è stata scelta` : `${f['group']} ha scelto la vostra offerta per${titled(f)}`}${inAll(f)}${f['until'] === undefined ? '' : `. ${pick(Number(f['households'] ?? 2), 'La famiglia deve', 'Le famiglie devono')} ancora confermare,${confirmBy(f)}`}`,
  offer_lost: (f) =>
    f['reason'] === 'ended'
      ? `La richiesta${titled(f)} è finita senza ordine`
      : `Per${titled(f)} il gruppo ha scelto un’altra offerta`,
  vote_opened: (f) =>
    `Si vota su${titled(f)}${f['provider'] === undefined ? '' : `: l’offerta di ${f['provider']}`}${f['by'] === undefined ? '' : `, messa ai voti da ${f['by']}`}`,
  vote_closed: (f) =>
    f['outcome'] === 'cancelled'
      ? `Il voto su${titled(f)} è finito senza una scelta`
      : f['outcome'] === 'rejected'
        ? `Il voto su${titled(f)} non è passato`
        : `Il voto su${titled(f)} è ${f['outcome'] === 'accepted' ? 'passato' : 'finito'}`,
  purchase_asked: (f) =>
    `Una famiglia chiede${titled(f) || ' un servizio'}${f['to'] === undefined ? '' : `, da ${stamp(f, 'to')}`}: rispondete se lo potete fare`,
  purchase_proposed: (f) =>
    `Un altro orario per${titled(f)}, proposto ${daBefore(fact(f, 'provider', 'chi dà il servizio'))}${f['from'] === undefined ? '' : shift(f)}: rispondete`,
  seat_offered: (f) =>
    `${pick(Number(f['seats'] ?? 1), 'Si è liberato il posto che aspettavate', 'Si sono liberati i posti che aspettavate')} per${titled(f)}: ${f['until'] === undefined ? 'rispondete' : `è per voi fino a ${stamp(f, 'until')}`}`,
  seat_passed: (f) => `Per${titled(f)} non è arrivata una risposta: il posto va a chi viene dopo`,
  edition_sure: (f) => `${titled(f).trim() || 'Il corso'} parte: si sono iscritti in abbastanza`,
  edition_off: (f) => `${titled(f).trim() || 'Il corso'} non parte${why(f)}`,
  event_place: (f) =>
    `C’è posto per voi${Number(f['people'] ?? 1) > 1 ? ` (${f['people']} persone)` : ''} a${titled(f)}${f['space'] === undefined ? '' : `, ${f['space']}`}${f['at'] === undefined ? '' : `, ${stamp(f, 'at')}`}: non siete più in attesa`,
  event_moved: (f) =>
    `Cambia l’orario o il luogo di${titled(f) || ' un incontro'}${f['at'] === undefined ? '' : `: ${stamp(f, 'at')}`}${f['place'] === undefined ? '' : `, ${f['place']}`}`,
  event_cancelled: (f) =>
    `${titled(f).trim() || 'Un incontro'}${f['at'] === undefined ? '' : `, ${stamp(f, 'at')},`} è annullato${Number(f['dates'] ?? 1) > 1 ? `, con ${count(Number(f['dates']) - 1, 'altra data', 'altre date')} a cui venivate` : ''}${why(f)}`,
  order_to_confirm: (f) =>
    `Confermate la vostra parte di${titled(f)}${ownShare(f)}${inMoney(f)}${f['until'] === undefined ? '' : `,${confirmBy(f)}`}`,
  order_repriced: (f) =>
    isSame(f)
      ? `La vostra parte di${titled(f)} resta ${euro(f['afterCents'] ?? 0)}, ma ${mover(f)} è uscita. ${confirmAgain(f)}`
      : `Il prezzo di${titled(f)} è cambiato${change(f)}${f['household'] === undefined ? '' : `: ${mover(f)} è uscita`}. ${confirmAgain(f)}`,
  order_sources_changed: (f) =>
    `Per${titled(f)} è cambiato quello che pagate in denaro${change(f)}. ${confirmAgain(f)}`,
  order_confirmed: (f) =>
    f['cents'] === undefined
      ? `L’ordine${titled(f)} è confermato`
      : `L’ordine${titled(f)} è confermato: ${euro(f['cents'])} ${aBefore(fact(f, 'provider', 'chi dà il servizio'))}. Si paga più avanti, vi avvisiamo`,
  order_cancelled: (f) =>
    `${CANCELLED[fact(f, 'reason', '')]?.(f) ?? cancelled(f)}${why(f)}${gone(f)}`,
  order_ended: (f) =>
    `${STOPPED[fact(f, 'reason', '')]?.(f) ?? `L’ordine${titled(f)} finisce prima`}: si paga solo quello che è stato dato${why(f)}${gone(f)}`,
  household_dropped_out: (f) => `${capitalised(mover(f))} ha lasciato${titled(f)}`,
  cash_due: (f) =>
    f['again'] !== undefined
      ? `${fact(f, 'provider', 'L’ente')} ha tolto il pagamento di ${euro(f['cents'] ?? 0)} per${titled(f)}: ${isSaidAgain(f) ? 'avete detto di averlo pagato, chiedete se è arrivato' : 'sono di nuovo da pagare'}${hasNoteAgain(f) ? ', e c’è una nota di credito' : ''}`
      : `L’ordine${titled(f)} è confermato: da pagare ${euro(f['cents'] ?? 0)} ${aBefore(fact(f, 'provider', 'chi dà il servizio'))}`,
  cash_said: (f) =>
    f['side'] === 'household'
      ? `${fact(f, 'by', 'Qualcuno in casa')} dice di aver pagato ${euro(f['cents'] ?? 0)} per${titled(f)}`
      : `${f['side'] === 'fund' ? 'Chi tiene il fondo di un gruppo' : 'Una famiglia'} dice di aver pagato ${euro(f['cents'] ?? 0)} per${titled(f)}${referred(f)}: sono arrivati?`,
  cash_not_said: (f) =>
    f['side'] === 'household'
      ? `${fact(f, 'by', 'Qualcuno in casa')} dice di non aver ancora pagato ${euro(f['cents'] ?? 0)} per${titled(f)}`
      : `${f['side'] === 'fund' ? 'Chi tiene il fondo di un gruppo' : 'Una famiglia'} dice di non aver ancora pagato ${euro(f['cents'] ?? 0)} per${titled(f)}`,
  account_changed: (f) =>
    `${fact(f, 'by', 'Una persona')} ha cambiato il conto ${diBefore(fact(f, 'provider', 'un ente'))} su cui pagano le famiglie: controllatelo`,
  own_account_changed: (f) =>
    `${fact(f, 'by', 'Una persona')} ha cambiato l’IBAN di ${fact(f, 'household', 'casa vostra')}: controllatelo`,
  cash_received: (f) =>
    `${fact(f, 'provider', 'L’ente')} ha ricevuto ${f['amountCents'] === undefined ? 'il pagamento' : euro(f['amountCents'])} per${titled(f)}: la ricevuta è pronta`,
  order_started: (f) => `${provider(f)} dice che il servizio${titled(f)} è cominciato`,
  first_date_near: (f) =>
    `La prima data di${titled(f)} è ${f['at'] === undefined ? 'vicina' : stamp(f, 'at')}${f['place'] === undefined ? '' : `, dove: ${f['place']}`}. Chi chiamare: ${fact(f, 'who', 'l’ente')}${f['phone'] === undefined ? '' : `, ${f['phone']}`}`,
  period_closed: (f) => `Il conto di${titled(f)} è chiuso${stretch(f)}: non dovete pagare niente`,
  period_due: (f) =>
    `${f['isOver'] === undefined ? 'Da pagare' : 'Il servizio è finito. Da pagare'} ${euro(f['cents'] ?? 0)} per${titled(f)}${stretch(f)}`,
  amendment_asked: (f) =>
    `Si chiede che ${mover(f)} ${f['what'] === 'join' ? 'entri in' : 'lasci'}${titled(f)}${since(f)}${ownChange(f)}. Rispondete`,
  amendment_told: (f) =>
    `Si chiede che ${mover(f)} ${f['what'] === 'join' ? 'entri in' : 'lasci'}${titled(f)}${since(f)}${ownChange(f)}`,
  amendment_done: (f) =>
    `${capitalised(mover(f))} ${f['what'] === 'join' ? 'entra in' : 'lascia'}${titled(f)}${since(f)}${ownChange(f)}`,
  amendment_off: (f) =>
    `Non cambia chi partecipa a${titled(f)}: ${UNCHANGED[fact(f, 'state', '')] ?? 'resta tutto com’è'}`,
  dates_proposed: (f) =>
    f['from'] === undefined
      ? `${proposer(f)} propone ${PROPOSED[fact(f, 'dates', '')] ?? 'altre date'} per${titled(f)}${added(f)}${why(f)}`
      : `${proposer(f)} propone di spostare ${movedOf(f, 'una data')} di${titled(f)}${shift(f)}${why(f)}`,
  dates_answered: (f) => (DATES_ANSWERED[fact(f, 'answer', 'no')] ?? DATES_REFUSED)(f),
  step_contested: (f) =>
    `${capitalised(mover(f))} dice «Non è così» per${titled(f)}${stepOf(f)}${said(f)}`,
  step_taken_back: (f) => {
    const step = STEPS[fact(f, 'step', '')];
    const mark = step === undefined ? '' : `, «${step}»${stretch(f)}`;
    const isBill = CLOSING_STEPS.includes(fact(f, 'step', ''));
    return `${fact(f, 'provider', 'L’ente')} ha tolto un segno da${titled(f)}${mark}${isBill ? ': quel conto per ora non si paga' : ''}`;
  },
  objection_settled: (f) => `Per${titled(f)} un «Non è così» è risolto`,
  contact_named: (f) =>
    `${provider(f)} dice ${formatList(contactParts(f), 'it')}, per${titled(f)}: guardate l’ordine`,
  absence_said: (f) =>
    f['comes'] === undefined
      ? `Una famiglia avvisa di un’assenza per${titled(f)}${on(f)}`
      : `Una famiglia ha tolto un’assenza per${titled(f)}${on(f)}: chi mancava viene`,
  absence_marked: (f) =>
    `È segnata un’assenza per${titled(f)}${on(f)}: se non è così, ${f['until'] === undefined ? 'avete tre giorni per dirlo' : `ditelo entro ${stamp(f, 'until')}`}`,
  mark_contested: (f) =>
    `Una famiglia dice che una presenza non è così, per${titled(f)}${on(f)}${said(f)}`,
  mark_proposed: (f) =>
    `C’è una proposta su una presenza per${titled(f)}${on(f)}${marked(f)}: manca il vostro sì`,
  mark_settled: (f) => `Una presenza per${titled(f)}${onThen(f)} è chiarita${markedAs(f)}`,
  order_completed: (f) =>
    Number(f['cents'] ?? 0) > 0
      ? `Il servizio${titled(f)} è finito: da pagare ${euro(f['cents'] ?? 0)} ${aBefore(fact(f, 'provider', 'chi dà il servizio'))}`
      : `Il servizio${titled(f)} è finito${f['cents'] === undefined ? '' : ': da pagare non c’è altro. Se volete, dite com’è andata'}`,
  member_joined: (f) =>
    `${fact(f, 'household', 'Una famiglia')} è entrata in ${fact(f, 'group', 'un gruppo')}`,
  member_left: (f) =>
    `${fact(f, 'household', 'Una famiglia')} ha lasciato ${fact(f, 'group', 'un gruppo')}`,
  role_changed: (f) =>
    `${fact(f, 'by', 'Qualcuno')} ha cambiato il vostro ruolo in ${fact(f, 'group', 'un gruppo')}${ROLES[fact(f, 'role', '')] ?? ''}`,
  join_asked: (f) =>
    `${fact(f, 'household', 'Una famiglia')} chiede di entrare in ${fact(f, 'group', 'un gruppo')}`,
  join_accepted: (f) =>
    `Siete in ${fact(f, 'group', 'un gruppo')}: leggete le regole e accettatele`,
  join_refused: (f) =>
    f['hasEnded'] === undefined
      ? `${fact(f, 'group', 'Un gruppo')} non ha accolto la vostra richiesta di entrare`
      : `La vostra richiesta di entrare in ${fact(f, 'group', 'un gruppo')} non vale più: il gruppo si è chiuso`,
  nearby_proposed: (f) =>
    `Potete dividere l’aiuto che cercate con altri: guardate la proposta (${count(Number(f['count'] ?? 2), 'famiglia', 'famiglie')})`,
  nearby_lapsed: () => 'La proposta a cui avete detto sì è cambiata: guardatela di nuovo',
  nearby_met: (f) =>
    `Avete detto tutti sì: è nato ${fact(f, 'group', 'un gruppo')}. Leggete le regole e accettatele`,
  nearby_message: () => 'Una famiglia della vostra proposta vi ha scritto',
  nearby_reported: () => 'Qualcuno segnala un messaggio tra famiglie: decidete se resta',
  nearby_report_decided: (f) =>
    f['outcome'] === 'kept'
      ? 'Il Comune ha guardato il messaggio che avete segnalato: resta'
      : 'Il Comune ha tolto il messaggio che avete segnalato',
  nearby_judged: (f) =>
    `${JUDGED[fact(f, 'decision', '')] ?? 'Il Comune ha tolto un vostro messaggio'}: ${fact(f, 'reason', '')}`,
  listing_reported: (f) =>
    `Qualcuno segnala il gruppo aperto «${fact(f, 'group', '')}»: decidete se resta`,
  listing_report_decided: (f) =>
    f['outcome'] === 'kept'
      ? `Il Comune ha guardato «${fact(f, 'group', '')}», che avete segnalato: resta tra i gruppi aperti`
      : `Il Comune ha tolto «${fact(f, 'group', '')}», che avete segnalato, dai gruppi aperti`,
  listing_judged: (f) =>
    f['decision'] === 'allow'
      ? `«${fact(f, 'group', '')}» può di nuovo stare tra i gruppi aperti`
      : `Il Comune ha tolto «${fact(f, 'group', '')}» dai gruppi aperti: ${fact(f, 'reason', '')}`,
  agreement_changed: (f) =>
    `Le regole di ${fact(f, 'group', 'un gruppo')} sono cambiate: leggetele e accettatele`,
  voucher_issued: (f) =>
    f['cents'] === undefined
      ? 'Avete un nuovo voucher'
      : `Avete un nuovo voucher${forHolder(f)}: ${euro(f['cents'])}`,
  voucher_expiring: (f) =>
    f['cents'] === undefined
      ? 'Un vostro voucher sta per scadere: usatelo prima'
      : `${euro(f['cents'])} sul voucher ${holderOf(f)}${until(f)}: usateli prima`,
  voucher_lapsed: (f) =>
    `Il voucher ${holderOf(f)} è scaduto: ${euro(f['cents'] ?? 0)} non usati sono tornati al Comune`,
  voucher_refunded: (f) =>
    f['isRevoked'] !== undefined
      ? `${cameBack(f)} al Comune, perché il voucher è stato ritirato`
      : f['hasEnded'] === undefined
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
    `La domanda${forHolder(f)} è da completare: ${fact(f, 'programme', 'voucher')}`,
  application_decided: (f) => {
    const answers: Readonly<Record<string, string>> = {
      verified: 'è accolta, il voucher è in arrivo',
      waiting: 'è accolta e in lista d’attesa',
    };
    const answer = answers[String(f['answer'])] ?? 'non è accolta';
    return `La domanda${forHolder(f)} ${answer}: ${fact(f, 'programme', 'voucher')}`;
  },
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
    `${euro(f['amountCents'] ?? 0)} di un ordine annullato sono tornati su un voucher ${f['isRevoked'] === undefined ? 'già scaduto' : 'ritirato'}, e da lì alla misura`,
  pack_sent: (f) =>
    `${fact(f, 'person', 'Un dipendente')} chiede il rimborso di ${euro(f['cents'] ?? 0)}`,
  pack_decided: (f) =>
    f['cents'] === undefined
      ? `${fact(f, 'company', 'La vostra azienda')} non rimborsa le ricevute che avete mandato`
      : `${fact(f, 'company', 'La vostra azienda')} vi rimborsa ${euro(f['cents'])}`,
  employment_asked: (f) =>
    `C’è chi chiede di entrare nel piano di welfare di ${fact(f, 'company', 'una vostra azienda')}`,
  employment_accepted: (f) => `Siete nel piano di welfare di ${fact(f, 'company', 'un’azienda')}`,
  employment_refused: (f) =>
    f['words'] === undefined
      ? `${fact(f, 'company', 'L’azienda')} non vi ha messo nel suo piano di welfare`
      : `${fact(f, 'company', 'L’azienda')} non vi ha messo nel suo piano di welfare: ${f['words']}`,
  message_received: (f) => `Ci sono messaggi nuovi su${titled(f) || ' un ordine'}`,
  card_commented: (f) =>
    `${count(Number(f['count'] ?? 1), 'commento nuovo', 'commenti nuovi')} su${titled(f) || ' un bisogno'}`,
  mentioned: (f) =>
    f['by'] === undefined
      ? `Siete nominati in${titled(f) || ' un messaggio'}`
      : `${f['by']} vi ha nominato in${titled(f) || ' un messaggio'}`,
  expense_added: (f) =>
    `${f['isRecurring'] === undefined ? `${fact(f, 'by', 'Una famiglia')} ha segnato una spesa${titled(f)}` : `È tornata la spesa${titled(f)}, come ha deciso ${theHousehold(fact(f, 'by', 'una famiglia'))}`}: la vostra parte è ${euro(f['shareCents'] ?? 0)}`,
  expense_changed: (f) =>
    `${fact(f, 'by', 'Una famiglia')} ha cambiato la spesa${titled(f)}: la vostra parte è un’altra${change(f)}`,
  expense_deleted: (f) =>
    `${fact(f, 'by', 'Una famiglia')} ha tolto dai conti la spesa${titled(f)}`,
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
    `${fact(f, 'group', 'Il gruppo')} ha un fondo comune${titled(f)}, affidato a ${fact(f, 'keeper', 'una famiglia')}`,
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
    `Il fondo comune deve ${euro(f['cents'] ?? 0)} ${aBefore(fact(f, 'provider', 'un ente'))} per${titled(f)}: fate voi il bonifico`,
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
    offer: 'Ci sono offerte: mettetene una ai voti',
    objection: 'Una famiglia dice che non è così',
    join: 'Chiede di entrare nel gruppo',
    request: 'Richiesta senza la vostra offerta',
    pay: 'Da pagare all’ente',
    arrived: 'Qualcuno dice di avervi pagato: è arrivato?',
    fund: 'Denaro del fondo comune: è arrivato?',
    group_vote: 'Votate sui soldi del gruppo',
    fund_pay: 'Il fondo comune che tenete deve pagare',
    settle: 'Nei conti del gruppo dovete',
    address: 'Confermate l’indirizzo: fino ad allora niente e-mail',
    sheet: 'Scheda da controllare',
    visitor: 'Qualcuno aspetta allo sportello',
    correction: 'Il Comune chiede di correggere la scheda',
    review: 'Una recensione segnalata: resta o si toglie?',
    talk: 'Un messaggio segnalato: resta o si toglie?',
    listing: 'Un gruppo aperto segnalato: resta?',
    suspension: 'Serve la parola di un secondo funzionario',
    start: 'Il primo giorno è arrivato: segnate l’inizio',
    mark: 'Segnate chi c’era',
    close: 'Un periodo è finito: chiudetelo',
    add_dates: 'Una parte dell’ordine non ha ancora una data: aggiungetela',
    finish: 'I giorni del servizio sono passati: segnate la fine',
    collect: 'Segnate il denaro arrivato',
  },
  /** What pays of an own part came to less. */
  waitingConfirmMore: 'Pagate di più in denaro: confermate di nuovo',
  /** `isFirst`: they had not said yes to the earlier figure either. */
  waitingConfirmAgain: (p: { before: string; after: string; isFirst: boolean }) =>
    `${p.before === p.after ? 'Una famiglia è uscita' : `Il prezzo è cambiato, da ${p.before} a ${p.after}`}: confermate${p.isFirst ? '' : ' di nuovo'}`,
};
