import Mail from 'lucide-react/icons/mail';
import Phone from 'lucide-react/icons/phone';

import { buttonClass } from '#app/components/button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

type ContactsProps = {
  readonly provider: { readonly phone: string; readonly email: string };
};

/** How a provider is called and written to, as its sheet says for everybody. */
export function ProviderContacts({ provider }: ContactsProps) {
  const t = useT().service;
  const look = buttonClass({ variant: 'quiet', block: true });
  return (
    <>
      <a className={look} href={`tel:${provider.phone.replaceAll(' ', '')}`}>
        <Phone aria-hidden />
        {t.call({ phone: provider.phone })}
      </a>
      <a className={look} href={`mailto:${provider.email}`}>
        <Mail aria-hidden />
        {t.write}
      </a>
    </>
  );
}
