import { describe, expect, it } from 'vitest';

import { findCircle } from './chunk-circle.ts';

const files = (imports: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(imports));

describe('files of the browser build', () => {
  it('may share what they import', () => {
    expect(findCircle(files({ page: ['frame', 'forms'], forms: ['frame'], frame: [] }))).toBeNull();
    expect(findCircle(files({ page: ['react'] }))).toBeNull();
    expect(findCircle(files({}))).toBeNull();
  });

  it('must not wait for each other', () => {
    const circle = ['frame', 'screens', 'frame'];
    expect(findCircle(files({ page: ['frame'], frame: ['screens'], screens: ['frame'] }))).toEqual(
      circle,
    );
    expect(findCircle(files({ frame: ['frame'] }))).toEqual(['frame', 'frame']);
  });
});
