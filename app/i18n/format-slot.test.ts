import { describe, expect, it } from 'vitest';

import { formatShortGridDay, formatSlot } from './format-slot.ts';

const monday = { id: 'mon_pm', day: 'mon', part: 'pm' };
const thursday = { id: '2026-12-03_h16', day: '2026-12-03', part: 'h16' };

describe('slots in words', () => {
  it('say day and part of the day', () => {
    expect(formatSlot(monday, 'it')).toBe('lunedì pomeriggio');
    expect(formatSlot(monday, 'en')).toBe('Monday afternoon');
    expect(formatSlot(thursday, 'it')).toBe('giovedì 3 dicembre, 16:00-17:00');
    expect(formatSlot({ ...thursday, part: 'eve' }, 'en')).toBe('Thursday 3 December, evening');
  });

  it('fit a narrow column', () => {
    expect(formatShortGridDay('mon', 'it')).toEqual(['lun', '']);
    expect(formatShortGridDay('2026-12-03', 'it')).toEqual(['gio', '3 dic']);
    expect(formatShortGridDay('2026-12-03', 'en')).toEqual(['Thu', '3 Dec']);
  });
});
