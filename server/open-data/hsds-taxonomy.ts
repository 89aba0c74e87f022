import type { HsdsTaxonomy, HsdsTerm } from '#app/contracts/open-data/hsds.ts';
import type { HsdsSearch } from '#app/contracts/open-data/search.ts';
import { CATEGORY_IDS, type CategoryId } from '#app/domain/catalogue/categories.ts';
import { SERVICE_TYPES } from '#app/domain/catalogue/service-types.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';

import type { Reader } from './hsds-records.ts';
import { openId } from './open-id.ts';
import { hsdsPage, rowsOf } from './paging.ts';

type Asked = { readonly origin: string; readonly search: HsdsSearch };

/** The one taxonomy we have: categories and their types. */
export function hsdsTaxonomy({ locale, origin }: Reader): HsdsTaxonomy {
  const { openData: t } = dictionaryOf(locale);
  return {
    id: openId('taxonomy', 'categories'),
    name: t.hsds.taxonomy,
    description: t.hsds.taxonomySub,
    uri: `${origin}/api/hsds/taxonomies/${openId('taxonomy', 'categories')}`,
    version: '1',
  };
}

/** The list of it. */
export function publishHsdsTaxonomies({ origin, search }: Asked) {
  const { limit, offset } = rowsOf(search);
  const all = [hsdsTaxonomy({ locale: search.lang, origin })];
  return hsdsPage(search, all.length, all.slice(offset, offset + limit));
}

/** Every category, each with its types behind it. */
export function hsdsTerms(reader: Reader): readonly HsdsTerm[] {
  const { components, openData: t, qualification } = dictionaryOf(reader.locale);
  const taxonomy = hsdsTaxonomy(reader);
  const termOf = (code: string, name: string) => ({
    id: openId('category', code),
    code,
    name,
    description: t.hsds.term({ name }),
    taxonomy: taxonomy.name,
    language: reader.locale,
    taxonomy_detail: taxonomy,
  });
  return CATEGORY_IDS.flatMap((category) => [
    termOf(category, components.categories[category]),
    ...SERVICE_TYPES[category].map((type) => ({
      ...termOf(`${category}/${type}`, qualification.types[type]),
      parent_id: openId('category', category),
    })),
  ]);
}

/** The list of them. */
export function publishHsdsTerms({ origin, search }: Asked) {
  const { limit, offset } = rowsOf(search);
  const all = hsdsTerms({ locale: search.lang, origin });
  return hsdsPage(search, all.length, all.slice(offset, offset + limit));
}

/** The category, and perhaps its type, whose term has this id; null when none has. */
export function kindOfTerm(
  id: string,
): { readonly category: CategoryId; readonly typeKey: string | undefined } | null {
  for (const category of CATEGORY_IDS) {
    if (openId('category', category) === id) return { category, typeKey: undefined };
    const typeKey = SERVICE_TYPES[category].find(
      (type) => openId('category', `${category}/${type}`) === id,
    );
    if (typeKey) return { category, typeKey };
  }
  return null;
}
