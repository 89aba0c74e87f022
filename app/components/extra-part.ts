import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

import { isLineLost } from './has-line.ts';

/**
 * A part of a page that comes late and that the page can do without: where the line is lost before it is
 * here, nothing stands in its place, and what is typed around it stays.
 */
export function extraPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (error) {
      if (isLineLost(error)) return { default: Nothing };
      throw error;
    }
  });
}

function Nothing() {
  return null;
}
