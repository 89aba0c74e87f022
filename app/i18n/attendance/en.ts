import type { Dictionary } from '../dictionary.ts';
import { formatDateTime } from '../format.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

/** Who was there on the dates of an order: the provider's register and the household's own. */
export const attendance: Dictionary['attendance'] = {
  title: 'Attendance',
  when: (p) => `${p.day}, from ${p.from} to ${p.to}`,
  marks: { present: 'Present', absent: 'Absent', excused: 'Excused absence' },
  place: (p) => `Number ${p.place}`,
  by: (p) => `Marked by ${p.by}, ${p.at}`,
  byCode: (p) => `Confirmed with the household’s code by ${p.by}, ${p.at}`,
  changed: (p) => `Before: ${p.before} (${p.by}, ${p.at})`,
  saidAbsent: 'The household told that they do not come.',
  register: {
    sub: 'Mark who is there, date by date. You can correct it while the period is open.',
    everybody: 'Everybody present',
    everybodyHint: 'Who told before stays excused; who is marked already stays as marked.',
    set: { present: 'Present', absent: 'Absent', excused: 'Excused' },
    setFor: (p) => `${p.name}: ${p.mark.toLowerCase()}`,
    saving: 'Marking…',
    dates: 'Dates',
    counted: (p) =>
      p.marked === 0
        ? 'Not yet recorded'
        : p.marked === p.of
          ? pick(p.of, 'Marked', 'All marked')
          : `${p.marked} of ${p.of} marked`,
    neverMarked: 'Nobody recorded it',
    toCome: 'To come',
    excused: (p) => count(p.count, 'absence told', 'absences told'),
    contested: 'To clear up',
    closed: 'The bill is closed: attendance cannot be changed any more.',
    tooEarly: 'This date has not begun: attendance is marked from its beginning on.',
    waiting: 'First say that the service has begun, on the page of the order.',
    over: 'The service is over: attendance cannot be changed any more.',
    readOnly: 'Attendance is marked by people of the provider who are not of the group.',
    numbers: {
      by_sheet:
        'Only those whom their household named on its sheet for this order have a name; the others have a number. Every household knows its own.',
      withheld:
        'There are numbers here, not names: beside the sums, names would tell what a household pays with. Every household knows its own number.',
      over: 'The households’ sheets are no longer read: numbers remain, without names. Every household knows its own.',
    },
    none: 'There are no dates yet',
    noneText: 'When the order has its dates, attendance is marked here.',
    noneExample: 'For example: “Monday 7, from 16:30 to 18:30”.',
    toDates: 'To the dates of the order',
    code: 'The household’s code',
    codeHint: 'Six digits, on the household’s phone: who has that code is present.',
    confirmCode: 'Confirm the code',
    confirming: 'Confirming…',
    alone: {
      readOnly: 'Attendance is marked by people of the provider who are not of the household.',
      numbers: {
        by_sheet:
          'Only those whom the household named on its sheet for this order have a name; for anybody else there is a number, which the household knows.',
        withheld:
          'There are numbers here, not names: beside the sums, names would tell what the household pays with. It knows its own numbers.',
        over: 'The household’s sheet is no longer read: numbers remain, without names. The household knows them.',
      },
    },
  },
  own: {
    sub: 'Tell when somebody does not come, and check what is marked.',
    over: 'The service is finished: here is what was marked.',
    numbers: 'The provider’s register has a number, not a name',
    numbersWhy: {
      by_sheet: 'The provider reads only the names that you put on your sheet of the order.',
      withheld: 'Beside the sums, names would tell what a household pays with.',
      over: 'The provider no longer reads your sheet, nor the names.',
    },
    household: 'Your household',
    coming: 'Next dates',
    past: 'Dates that have begun',
    others: (p) => count(p.count, 'other date', 'other dates'),
    doesNotCome: 'Does not come',
    doesNotComeFor: (p) => `${p.name} does not come: ${p.when}`,
    comesAfterAll: 'Comes after all',
    comesAfterAllFor: (p) => `${p.name} comes after all: ${p.when}`,
    saying: 'Telling…',
    isExcused: 'You said: does not come.',
    addReason: 'Say why',
    addReasonFor: (p: { name: string; when: string }) => `Say why: ${p.name}, ${p.when}`,
    changeReason: 'Change the reason',
    changeReasonFor: (p: { name: string; when: string }) =>
      `Change the reason of ${p.name}: ${p.when}`,
    reason: 'Why they do not come',
    reasonHint: 'Only if you like. Whoever marks who was there reads it; empty, nothing is read.',
    saveReason: 'Save the reason',
    savingReason: 'Saving…',
    closed: 'Some marks can no longer be changed here',
    closedText: (p: { at: string }) =>
      `The service, or a period of it, ended a short time ago. If a mark is not right, say “This is not so” on the order’s page, where the provider said that it was over, until ${p.at}: then the provider can open it again and correct the mark.`,
    toSteps: 'To what the provider said',
    comes: 'Comes',
    notMarked: 'Not yet recorded',
    neverMarked: 'Nobody recorded it',
    notSo: 'This is not so',
    notSoFor: (p) => `This is not so for ${p.name}: ${p.when}`,
    notSoUntil: (p) =>
      `You can say “This is not so” until ${p.at}, before the provider says that the service, or its period, is over.`,
    notSoText:
      'Say what happened. The provider and the organiser of the group decide together; meanwhile the period is not closed.',
    sentence: 'What happened',
    send: 'Send it',
    sending: 'Sending…',
    takeBack: 'It is so, I take it back',
    takingBack: 'Taking it back…',
    empty: 'There are no dates yet',
    emptyText: 'When everybody has said yes and there are dates, attendance is here.',
    emptyExample: 'For example: “Monday 7, present”.',
    back: 'To the order',
    alone: {
      emptyText: 'When the provider has said yes and there are dates, attendance is here.',
      notSoText:
        'Say what happened. You and the provider decide together; meanwhile the period is not closed.',
    },
  },
  contest: {
    title: 'Attendance to clear up',
    said: (p) => `“${p.sentence}”`,
    states: {
      open: 'It waits for the answer of the provider and the organisers.',
      agreed: (p) => `Cleared up: ${p.mark.toLowerCase()}. ${p.one} and ${p.other} decided it.`,
      taken_back: 'The household took it back.',
      lapsed: 'The order ended before.',
    },
    proposals: {
      provider: (p) => `${p.by}, for the provider, proposes: ${p.mark.toLowerCase()}.`,
      group: (p) => `${p.by}, for the group, proposes: ${p.mark.toLowerCase()}.`,
    },
    ask: 'What is to be marked?',
    askText: 'When provider and organisers say the same, that stands.',
    agree: (p) => `Agree: ${p.mark.toLowerCase()}`,
    propose: (p) => `Propose: ${p.mark.toLowerCase()}`,
    answering: 'Answering…',
    of: (p) => `${p.person} (${p.household}), ${p.when}`,
    ofHousehold: (p) => `${p.household}, ${p.when}`,
    marked: (p) => `It is marked: ${p.mark.toLowerCase()}.`,
    alone: {
      open: 'It waits until household and provider say the same.',
      proposal: (p) => `${p.by}, for the household, proposes: ${p.mark.toLowerCase()}.`,
      askText: 'When household and provider say the same, that stands.',
    },
  },
  toShow: {
    title: 'Attendance code',
    sub: 'Show it to the provider’s people: it is for your household and that date.',
    spoken: (p) => `Code: ${p.code}`,
    qr: (p) => `Code to scan, ${p.when}`,
    used: (p) => `Used ${p.at}.`,
    later: 'Codes of later dates',
    empty: 'There are no codes now',
    emptyText: 'When the service has dates to come, the code of each is here.',
    emptyExample: 'For example: “Monday 7, code 123 456”.',
  },
  charged: {
    line: (p) =>
      `${p.name}: present ${p.present} of ${count(p.of, 'time', 'times')}${
        p.excused > 0 ? `, ${count(p.excused, 'excused absence', 'excused absences')}` : ''
      }${p.absent > 0 ? `, ${count(p.absent, 'absence', 'absences')}` : ''}${p.unmarked > 0 ? `, ${count(p.unmarked, 'time not marked', 'times not marked')}` : ''}`,
    soFar: {
      always: 'Attendance is what it is so far. The figure does not change: absences are paid too.',
      excused:
        'Attendance is what it is so far, the figure is for every date. It is fixed when the bill is closed: excused absences are then taken off.',
      attendance:
        'Attendance is what it is so far, the figure is for every date. It is fixed when the bill is closed: absences are then taken off.',
    },
    saved: (p) => `so far ${p.amount} less`,
    lowered: (p) => `${p.charged} instead of ${p.planned}`,
  },
  codes: {
    'attendance.too_early': 'This date has not begun.',
    'attendance.period_closed':
      'The period of this date is closed: attendance cannot be changed any more.',
    'attendance.said_before': 'The household told before it began: the absence is excused.',
    'attendance.begun': 'This date has begun: it is too late to tell. Write to the provider.',
    'attendance.not_found': 'This attendance has changed meanwhile: look again.',
    'attendance.contested': 'An attendance is to be cleared up: it needs an answer first.',
    'attendance.contested_already': 'You have said that it is not so already.',
    'attendance.own_contest':
      'You said it yourselves: another organiser answers, with the provider. If it is so, take it back.',
    'attendance.too_late': 'More than three days went by: talk to the provider.',
    'attendance.code_shape': 'The code has six digits.',
    'attendance.code_wrong': 'This code is not of this date: check the digits and the date.',
    'attendance.code_used': (p) =>
      `This code was used already: ${String(p['by'])}, ${formatDateTime(String(p['at']), 'en')}.`,
    'attendance.unmarked': (p) =>
      pick(
        Number(p['count']),
        'Mark the attendance first: one date is missing.',
        `Mark the attendance first: ${Number(p['count'])} dates are missing.`,
      ),
  },
};
