import type { ProgrammeFacts } from '#app/contracts/programmes/views.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Band } from '#app/domain/programmes/bands.ts';
import type { ProgrammeRow } from '#db/queries/programmes/programmes.ts';

/** What a programme is, in the reader's language. */
export function programmeFacts(
  row: ProgrammeRow,
  parts: { readonly categories: readonly CategoryId[]; readonly bands: readonly Band[] },
  locale: 'it' | 'en',
): ProgrammeFacts {
  const isItalian = locale === 'it';
  const { id, startsOn, endsOn, beneficiary, minAge, maxAge } = row;
  const documents = isItalian ? row.documentsIt : row.documentsEn;
  return {
    id,
    name: isItalian ? row.nameIt : row.nameEn,
    funding: isItalian ? row.fundingIt : row.fundingEn,
    startsOn,
    endsOn,
    beneficiary,
    minAge,
    maxAge,
    ...parts,
    documents: documents
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}
