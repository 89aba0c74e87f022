import type { Locale } from '#app/domain/accounts/profile.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { serviceTypeOf } from '#app/domain/catalogue/service-types.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';

/** Name of a kind of help in the reader's language; the category's where there is no such type any more. */
export function nameOfKind(
  { category, typeKey }: { readonly category: CategoryId; readonly typeKey: string },
  locale: Locale,
): string {
  const { components, qualification } = dictionaryOf(locale);
  const type = serviceTypeOf(category, typeKey);
  return type === null ? components.categories[category] : qualification.types[type];
}
