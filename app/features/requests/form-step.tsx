import { useId, type ReactNode } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

/** One step of a form under its heading; put away, not taken out, while another one is open. */
export function FormStep(props: {
  readonly step: number;
  readonly count: number;
  /** The step that is open; null: all of them. */
  readonly current: number | null;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const t = useT().requests.draft;
  const { step, count, current, title, children } = props;
  const headingId = useId();
  return (
    <section
      className="form-step"
      data-step={step}
      aria-labelledby={headingId}
      hidden={current !== null && current !== step}
    >
      <h2 id={headingId} tabIndex={-1}>
        {current !== null && <small>{t.step({ step: step + 1, of: count })}</small>}
        {title}
      </h2>
      {children}
    </section>
  );
}
