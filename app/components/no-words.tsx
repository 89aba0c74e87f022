import { wordlessText } from '#app/domain/plain-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Says of a search that what was typed has no word to look for, so that all is shown (UX16). */
export function NoWords(props: { readonly typed: string; readonly className?: string }) {
  const t = useT().components;
  const typed = wordlessText(props.typed);
  if (typed === null) return null;
  return (
    <p className={props.className ?? 'muted small'} role="status">
      {t.wordless({ typed })}
    </p>
  );
}
