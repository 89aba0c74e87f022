import { Banner } from '#app/components/banner.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Says that a page shows what the device kept, and from when; nothing while it is the server's. */
export function KeptNote({ keptAt }: { readonly keptAt: string | undefined }) {
  const t = useT().offline;
  const locale = useLocale();
  return (
    <div role="status">
      {keptAt !== undefined && (
        <Banner>{t.keptAt({ when: formatDateTime(keptAt, locale) })}</Banner>
      )}
    </div>
  );
}
