import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import type { UnqualifiedView } from '#app/contracts/qualification/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** To who works for an organisation that the city never validated: what is missing, and where. */
export function NotYetValidated({ providers }: { readonly providers: readonly UnqualifiedView[] }) {
  const t = useT().registration;
  return providers.map(({ providerId, name, proposal, mayEdit }) => (
    <Banner
      key={providerId}
      tone={proposal === 'submitted' ? 'info' : 'warning'}
      title={t.notYet({ name })}
      action={
        mayEdit && (
          <LinkButton to={`/provider/sheet/${providerId}`} variant="soft">
            {t.toSheet}
          </LinkButton>
        )
      }
    >
      {t.notYetText[proposal ?? 'none']}
    </Banner>
  ));
}
