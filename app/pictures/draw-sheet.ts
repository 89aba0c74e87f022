import { CATEGORY_IDS, type CategoryId } from '#app/domain/catalogue/categories.ts';

import { SCENES } from './scenes.ts';

/**
 * What every crop shows: 132 by 120 around the subject, standing on the lower edge. A wider frame shows
 * more at its sides, a higher one more sky: shapes beyond are there for them.
 */
const FRAME = 'viewBox="84 0 132 120" preserveAspectRatio="xMidYMax meet"';

/** One file of a category: a symbol for each of its service types, named as the type. */
export function drawSheet(category: CategoryId): string {
  const symbols = Object.entries(SCENES[category]).map(
    ([type, shapes]) => `<symbol id="${type}" ${FRAME}>${shapes}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

/** Each file by its name in `sheets`. */
export function drawSheets(): ReadonlyMap<string, string> {
  return new Map(CATEGORY_IDS.map((category) => [`${category}.svg`, drawSheet(category)]));
}
