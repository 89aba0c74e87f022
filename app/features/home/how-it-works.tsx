import { Link } from '@remix-run/react';
import MapPin from 'lucide-react/icons/map-pin';

import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** The main job in four steps. */
export function HowItWorks() {
  const t = useT().home;
  return (
    <Section title={t.how}>
      <ol className="how">
        {t.steps.map((step) => (
          <li key={step.title}>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <p>
        {t.forProviders} <Link to="/provider/new">{t.registerProvider}</Link>
      </p>
    </Section>
  );
}

/** For whoever would rather meet a person than a screen. */
export function TalkToAPerson({ spaces }: { spaces: number }) {
  const t = useT().home;
  return (
    <section className="talk" aria-labelledby="talk-title">
      <div>
        <h2 id="talk-title">{t.spaces}</h2>
        <p>{t.spacesText({ count: spaces })}</p>
      </div>
      <LinkButton to="/spaces" variant="quiet" icon={<MapPin aria-hidden />}>
        {t.findSpace}
      </LinkButton>
    </section>
  );
}
