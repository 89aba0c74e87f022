import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { COMPARE_FORM } from './service-grid.tsx';

/** What sends the ticked cards to be compared: in sight, by style alone, once one is ticked. */
export function CompareForm() {
  const t = useT().catalogue;
  return (
    <Form id={COMPARE_FORM} method="get" action="/compare" className="compare-bar">
      <Button type="submit">{t.compareChosen}</Button>
      <span className="small">{t.compareMost}</span>
    </Form>
  );
}
