import { Form } from '@remix-run/react';
import Scale from 'lucide-react/icons/scale';

import { Button } from '#app/components/button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** The form that boxes on cards belong to, wherever they stand. */
export const COMPARE_FORM = 'compare';

/** What sends the ticked cards to be compared: in sight, by style alone, once one is ticked. */
export function CompareForm() {
  const t = useT().catalogue;
  return (
    <Form id={COMPARE_FORM} method="get" action="/compare" className="compare-bar">
      <Button type="submit" icon={<Scale aria-hidden />}>
        {t.compareChosen}
      </Button>
      <span className="small">{t.compareMost}</span>
    </Form>
  );
}
