import { isCalendarDay } from '#app/domain/dates.ts';
import type { FailureDetails } from '#app/domain/result.ts';

import type { Dictionary } from '../dictionary.ts';
import { formatDay } from '../format.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

const dayOf = ({ day }: FailureDetails) =>
  typeof day === 'string' && isCalendarDay(day) ? formatDay(day, 'en') : '';

export const bank: Dictionary['bank'] = {
  title: 'Bank statement',
  sub: 'Give Cortile your bank’s file: it finds the households’ payments by their code.',
  others: 'Another provider',
  file: {
    title: 'Your bank’s file',
    label: 'File',
    hint: 'A camt.053 file (XML) or a CSV table, at most 8 MB and 5,000 lines. The file is not kept.',
    read: 'Read the file',
    reading: 'Reading the file: thousands of lines take a few seconds…',
    nothingYet: 'Reading the file marks nothing: you look first, then you decide.',
    done: (p) => `Read: ${p.name}`,
    again: (p) => `This file had been read before: ${p.name}`,
    againText: 'Nothing has changed, nothing is marked twice.',
    counts: (p) =>
      `${count(p.entries, 'incoming payment', 'incoming payments')}, ${count(p.fresh, 'new one', 'new ones')}`,
    others: (p) => count(p.count, 'line brought no euros', 'lines brought no euros'),
    unread: (p) =>
      `${count(p.count, 'line cannot be read', 'lines cannot be read')}: the date or the amount is not clear`,
    otherAccount: (p) =>
      `The file is of another account: ${p.iban}. Households pay into the one on the page of payments.`,
    list: 'Files that were read',
    by: (p) => `${p.by} · ${p.at}`,
  },
  columns: {
    title: 'Which columns shall be read?',
    hint: (p) => `${p.name}: we ask this once and remember it for your organisation.`,
    lines: 'The first lines of the file',
    day: 'Date',
    amount: 'Amount that came',
    amountHint: 'If money in and money out have two columns, choose the one of money in.',
    text: 'Remittance text',
    textHint: 'All columns in which the households’ code may stand.',
    decimalMark: 'Numbers',
    marks: { comma: '1.234,56', point: '1,234.56' },
    dayOrder: 'Dates',
    orders: { dmy: 'day/month/year', mdy: 'month/day/year', ymd: 'year-month-day' },
    choose: 'Read with these columns',
    choosing: 'Reading…',
    drop: 'Leave this file',
    pick: 'Choose a column',
    known: (p) => `Your bank’s columns: date “${p.day}”, amount “${p.amount}”, text “${p.text}”.`,
    forget: 'Choose other columns next time',
  },
  ready: {
    title: 'Recognised to the cent',
    hint: 'Code and amount are those of a household. Check them and mark them all together.',
    none: 'At the moment nothing that came matches an expected payment to the cent.',
    book: (p) => `Mark ${count(p.count, 'payment', 'payments')} as received: ${p.amount}`,
    booking: 'Marking…',
    more: (p) => `There are ${p.all} in all: at most ${p.count} are marked each time.`,
    came: (p) => `Came on ${p.day}`,
  },
  looks: {
    title: 'To look at',
    hint: 'Here you decide. Nothing is marked until you say so.',
    none: 'There is nothing to look at.',
    shown: (p) => `Below: ${p.shown} of ${p.all}, first those that are like an expected payment.`,
    came: (p) => `${p.amount} on ${p.day}`,
    written: 'Text',
    reasons: {
      no_reference: 'There is no code in the text.',
      same_amount: 'There is no code in the text, but the amount is that of an expected payment.',
      unknown_reference: 'The code in the text is of no household that owes you money.',
      several_references: 'There are several codes in the text.',
      other_amount: 'The code is right, the amount is not.',
      already_received: 'The payment with this code is already marked.',
      closed: 'Nobody pays for the order of this code now: not all said yes, or it is cancelled.',
      not_yours: 'You also belong to this order’s group. A colleague has to mark it.',
      twice: 'Another payment of this list already pays the same code.',
    },
    candidates: 'Perhaps it is for',
    noCandidates: 'No expected payment is like it.',
    due: (p) => `expected: ${p.amount}`,
    missing: (p) => `${p.amount} missing: it is marked once all has come`,
    above: (p) => `${p.amount} too much: to be given back to the household`,
    book: (p) => `Mark ${p.amount}`,
    bookFor: (p) => `Mark ${p.amount} with the code ${p.reference}`,
    booking: 'Marking…',
    aside: 'Set aside',
    asideOf: (p) => `Set aside ${p.amount} of ${p.day}`,
    rest: (p) =>
      pick(
        p.count,
        'Set aside the payment without a code',
        `Set aside the ${p.count} payments without a code`,
      ),
  },
  booked: {
    title: 'Marked from the statement',
    undo: 'Undo',
    undoOf: (p) => `Undo ${p.amount} with the code ${p.reference}`,
    undoing: 'Undoing…',
    last: (p) => `The last ${p.shown} of ${p.all}.`,
  },
  aside: {
    title: 'Set aside',
    takeUp: 'Take up again',
    takeUpOf: (p) => `Take up again ${p.amount} of ${p.day}`,
  },
  codes: {
    'bank.empty': 'Choose a file.',
    'bank.too_large': 'The file is too large: at most 8 MB. Ask your bank for a shorter period.',
    'bank.too_many': 'The file has more than 5,000 lines. Ask your bank for a shorter period.',
    'bank.no_statement': 'This XML file is no camt.053 bank statement.',
    'bank.no_table': 'No table can be recognised here. It must be a CSV or camt.053 file.',
    'bank.nothing_came': 'No incoming payment is found in this file. Check the columns.',
    'bank.day_to_come': (p) =>
      `The file has an entry of ${dayOf(p)}, a day still to come. Check the columns, or the file.`,
    'bank.no_draft': 'The file is not here any more. Choose it again.',
    'bank.other_columns': 'These columns are not in the file.',
    'bank.stale':
      'Something has changed meanwhile; perhaps a colleague has already marked it. Look at the page again.',
    'bank.too_little': 'Less came than is expected. It is marked once all has come.',
  },
};
