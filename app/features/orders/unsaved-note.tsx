import { useSearchParams } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { UNSAVED } from '#app/contracts/orders/order-address.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** A form of this order was sent when the order had moved on: said here, where it led. */
export function UnsavedNote() {
  const t = useT().orders;
  const [search] = useSearchParams();
  return search.has(UNSAVED) && <ErrorNote title={t.unsaved} />;
}
