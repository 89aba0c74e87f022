import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** For a household that has still to agree to its group's rules: what that means, and the way there. */
export function AgreementBanner({ groupId }: { readonly groupId: string }) {
  const t = useT().errors.mustAgree;
  return (
    <Banner
      tone="warning"
      title={t.title}
      action={
        <LinkButton to={`/groups/${groupId}/agreement`} size="s">
          {t.link}
        </LinkButton>
      }
    >
      {t.text}
    </Banner>
  );
}
