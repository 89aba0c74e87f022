import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';

/** What a copy is called: a title that leaves no room for more stays whole. */
export function copyTitle(title: string, copyOf: (p: { title: string }) => string): string {
  const named = copyOf({ title });
  return named.length <= BOARD_LIMITS.titleLength ? named : title;
}
