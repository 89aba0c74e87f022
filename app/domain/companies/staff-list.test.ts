import { expect, test } from 'vitest';

import { readStaffList, STAFF_LIST_LIMITS } from './staff-list.ts';

function rowsOf(text: string) {
  const read = readStaffList(text);
  if (!read.ok) return read.code;
  return read.value.kind === 'rows' ? read.value.rows : read.value.faults;
}

test('[EMP5] a list is read however spreadsheets write it', () => {
  const people = [
    { address: 'ada@example.org', staffNumber: 'M-17' },
    { address: 'bo@example.org', staffNumber: '' },
  ];
  expect(rowsOf('ada@example.org;M-17\nbo@example.org')).toEqual(people);
  expect(
    rowsOf('\uFEFFE-mail;Matricola\r\nAda@Example.org ; M-17\r\n\r\nbo@example.org;;;\r\n'),
  ).toEqual(people);
  expect(rowsOf('"ada@example.org","M-17"\n"bo@example.org",""')).toEqual(people);
  expect(rowsOf('ada@example.org\tM-17\rbo@example.org\t')).toEqual(people);
});

test('[EMP5] all faults are told at once, each by its row and field', () => {
  const list = [
    'E-mail;Matricola',
    'ada@example.org;1',
    '',
    'senza chiocciola;2',
    'ADA@example.org;3',
    `bo@example.org;${'9'.repeat(41)}`,
    'cy@example.org;4;Milano',
    'da@localhost;5\u202E',
  ];
  expect(rowsOf(list.join('\n'))).toEqual([
    { row: 4, field: 'email', code: 'staff.row_email' },
    { row: 5, field: 'email', code: 'staff.row_twice' },
    { row: 6, field: 'number', code: 'staff.row_number' },
    { row: 7, field: 'row', code: 'staff.row_columns' },
    { row: 8, field: 'email', code: 'staff.row_email' },
    { row: 8, field: 'number', code: 'staff.row_number' },
  ]);
});

test('[EMP5] a list has one person at least and 5,000 at most', () => {
  expect(rowsOf('')).toBe('staff.list_empty');
  expect(rowsOf('E-mail;Matricola\n\n')).toBe('staff.list_empty');
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `p${index}@example.org;${index}`).join('\n');
  expect(rowsOf(many(STAFF_LIST_LIMITS.rows))).toHaveLength(STAFF_LIST_LIMITS.rows);
  expect(rowsOf(many(STAFF_LIST_LIMITS.rows + 1))).toBe('staff.list_too_long');
  expect(rowsOf('a'.repeat(STAFF_LIST_LIMITS.letters + 1))).toBe('staff.list_too_long');
});
