import { Link } from '@remix-run/react';

import type { CompanyChoice } from '#app/contracts/companies/people-views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Which company a page is about, and the way to the others of whoever reads it; nothing with one alone. */
export function OtherCompanies({ choice }: { readonly choice: CompanyChoice }) {
  const t = useT().employees;
  if (choice.others.length === 0) return null;
  return (
    <p>
      <b dir="auto">{choice.company}</b> · {t.others}:{' '}
      {choice.others.map(({ companyId, name }) => (
        <Link key={companyId} to={`?company=${encodeURIComponent(companyId)}`}>
          {name}
        </Link>
      ))}
    </p>
  );
}
