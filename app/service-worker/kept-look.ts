import { LOCALES, TEXT_SIZES, THEMES } from '#app/domain/accounts/profile.ts';
import type { Locale, TextSize, Theme } from '#app/domain/accounts/profile.ts';

/** How a person's screens look: what the root element of a page says. */
export type Look = {
  readonly locale: Locale;
  readonly textSize: TextSize;
  readonly theme: Theme;
};

/** Whether something that was sent or kept is a look. */
export function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false;
  const says = (name: string, known: readonly string[]) =>
    known.some((word) => word === Reflect.get(value, name));
  return says('locale', LOCALES) && says('textSize', TEXT_SIZES) && says('theme', THEMES);
}

/** A look as attributes of a root element, a space before each. */
export function attributesOf({ locale, textSize, theme }: Look): string {
  const themed = theme === 'system' ? '' : ` data-theme="${theme}"`;
  return ` lang="${locale}" data-text-size="${textSize}"${themed}`;
}

const LOOK_CACHE = 'cortile-look';
const LOOK_ADDRESS = '/look';

/** Keeps how screens look on this device; it says nothing of who looks. */
export async function keepLook(look: Look): Promise<void> {
  const cache = await caches.open(LOOK_CACHE);
  await cache.put(LOOK_ADDRESS, new Response(JSON.stringify(look)));
}

/** How screens looked last on this device; null before any page said so. */
export async function keptLook(): Promise<Look | null> {
  const kept = await caches.match(LOOK_ADDRESS, { cacheName: LOOK_CACHE });
  const look: unknown = kept ? await kept.json() : null;
  return isLook(look) ? look : null;
}
