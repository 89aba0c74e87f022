import type { ReactNode } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

/** The hint of a field with what the city remarked on it, which is read out with the field. */
export function RemarkHint(props: {
  readonly remark: string | undefined;
  readonly children?: ReactNode;
}) {
  const t = useT().qualification.edit;
  const { remark, children } = props;
  return (
    <>
      {children}
      {remark !== undefined && <span className="sheet-remark">{t.remark({ text: remark })}</span>}
    </>
  );
}
