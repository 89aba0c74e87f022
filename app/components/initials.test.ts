import { describe, expect, it } from 'vitest';

import { hueOf, initialsOf } from './initials.ts';

describe('initials', () => {
  it('[UX] takes the strong words of a name', () => {
    expect(initialsOf('Amina Diallo')).toBe('AD');
    expect(initialsOf("Filo d'Arianna Lambrate")).toBe('FA');
    expect(initialsOf('Il Cortile Aperto')).toBe('CA');
    expect(initialsOf('Bit & Matite')).toBe('BM');
    expect(initialsOf('Nidiamo')).toBe('N');
    expect(initialsOf('')).toBe('');
  });

  it('[UX] gives each id one lasting colour of eight', () => {
    const hues = Array.from({ length: 200 }, (_, index) => hueOf(`person-${index}`));
    expect(Math.min(...hues)).toBe(1);
    expect(Math.max(...hues)).toBe(8);
    expect(hueOf('person-7')).toBe(hueOf('person-7'));
  });
});
