import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { SERVICE_TYPES } from '#app/domain/catalogue/service-types.ts';

import { drawSheets } from './draw-sheet.ts';

const FOLDER = path.join(import.meta.dirname, 'sheets');
/** What a picture may weigh on the wire (gzip: no coding that clients take is larger). */
const MAX_BYTES = 3_000;

/** Elements and attributes that draw; nothing that runs, loads, links or writes. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns'],
  symbol: ['id', 'viewBox', 'preserveAspectRatio'],
  g: ['transform', 'opacity'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'fill'],
  circle: ['cx', 'cy', 'r', 'fill', 'stroke', 'stroke-width'],
  ellipse: ['cx', 'cy', 'rx', 'ry', 'fill'],
  path: ['d', 'fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
};
/** The tokens of the page, white, or nothing. */
const COLOUR = /^(?:var\(--(?:c-(?:bg|mid|ink|cut|drawn)|saffron)\)|#fff|none)$/;
/** Whole numbers and tenths, and the commands of paths and transforms. */
const MEASURES = /^(?:-?[\d.]+|[MmLlHhVvCcSsQqTtAaZz]|translate|rotate|scale|[\s,()])+$/;

type Element = { readonly name: string; readonly attributes: ReadonlyMap<string, string> };

/** Reads a sheet strictly: throws at whatever is not an element well closed. */
function readElements(sheet: string): Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  const rest = sheet.replaceAll(
    /<(\/?)([a-z]+)((?:\s[\w-]+="[^"<&]*")*)(\/?)>/gi,
    (_tag, isEnd: string, name: string, written: string, isWhole: string) => {
      if (isEnd) expect(open.pop()).toBe(name);
      else {
        const pairs = [...written.matchAll(/\s([\w-]+)="([^"]*)"/g)];
        const attributes = new Map(pairs.map(([, key = '', value = '']) => [key, value]));
        expect(attributes.size, `${name} says nothing twice`).toBe(pairs.length);
        elements.push({ name, attributes });
        if (!isWhole) open.push(name);
      }
      return '';
    },
  );
  expect(open, 'elements left open').toEqual([]);
  expect(rest.trim(), 'what is no element').toBe('');
  return elements;
}

const read = (category: string) => readFileSync(path.join(FOLDER, `${category}.svg`), 'utf8');

test('every category has one sheet, as its scenes draw it (npm run pictures)', () => {
  const kept = readdirSync(FOLDER).map(
    (name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')] as const,
  );
  expect(new Map(kept)).toEqual(new Map(drawSheets()));
});

describe.each(CATEGORY_IDS)('the pictures of %s', (category) => {
  test('are one of each service type', () => {
    const ids = readElements(read(category)).flatMap(
      ({ attributes }) => attributes.get('id') ?? [],
    );
    expect(ids).toEqual(SERVICE_TYPES[category]);
  });

  test('are shapes and nothing else', () => {
    for (const { name, attributes } of readElements(read(category))) {
      expect(Object.keys(SHAPES)).toContain(name);
      for (const [key, value] of attributes) {
        expect(SHAPES[name], `${key} of ${name}`).toContain(key);
        if (key === 'fill' || key === 'stroke') expect(value).toMatch(COLOUR);
        if (key === 'd' || key === 'transform') expect(value).toMatch(MEASURES);
      }
    }
  });

  test('weigh little, all together', () => {
    expect(gzipSync(read(category)).length).toBeLessThan(MAX_BYTES);
  });

  test('keep their subject whole in every frame', () => {
    const symbols = readElements(read(category)).filter(({ name }) => name === 'symbol');
    for (const { attributes } of symbols) {
      expect(attributes.get('preserveAspectRatio')).toBe('xMidYMax meet');
    }
  });
});
