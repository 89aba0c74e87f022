import Mail from 'lucide-react/icons/mail';

import { LinkButton } from '#app/components/button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** Where the mails of the demo are read. */
export function DemoMailLink() {
  const t = useT().channels.demo;
  return (
    <div>
      <LinkButton to="/demo/mail" variant="quiet" size="s" icon={<Mail aria-hidden />}>
        {t.open}
      </LinkButton>
    </div>
  );
}
