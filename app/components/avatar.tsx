import { useT } from '#app/i18n/i18n.tsx';

import { classNames } from './class-names.ts';
import { hueOf, initialsOf } from './initials.ts';

type Size = 'xs' | 's' | 'm' | 'l';

type AvatarProps = {
  readonly name: string;
  /** Gives the colour; the name does when it is absent. */
  readonly id?: string | undefined;
  readonly size?: Size | undefined;
  readonly online?: boolean | undefined;
};

/** Initials on a colour. Decorative: the name must stand beside it in words. */
export function Avatar({ name, id, size = 'm', online }: AvatarProps) {
  return (
    <span
      className={classNames('avatar', `is-${size}`)}
      data-hue={hueOf(id ?? name)}
      data-initials={initialsOf(name)}
      aria-hidden
    >
      {online && <span className="avatar-presence" />}
    </span>
  );
}

type AvatarStackProps = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly max?: number | undefined;
  readonly size?: Size | undefined;
  readonly online?: boolean | undefined;
};

/** Overlapping avatars; screen readers hear the names. */
export function AvatarStack({ people, max = 4, size = 's', online }: AvatarStackProps) {
  const t = useT();
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const others = people.length - shown.length;
  const names = shown.map((person) => person.name).join(', ');
  return (
    <span className="avatar-stack">
      <span className="sr">
        {others > 0 ? `${names} ${t.components.andOthers({ count: others })}` : names}
        {online && `, ${t.components.online}`}
      </span>
      {shown.map((person) => (
        <Avatar key={person.id} {...person} size={size} online={online} />
      ))}
      {others > 0 && (
        <span
          className={classNames('avatar is-more', `is-${size}`)}
          data-initials={`+${others}`}
          aria-hidden
        />
      )}
    </span>
  );
}

/** Square letters of a provider. Decorative: its name must stand beside it. */
export function ProviderLogo({ name, id, size = 'l' }: Omit<AvatarProps, 'online'>) {
  return (
    <span
      className={classNames('avatar is-logo', `is-${size}`)}
      data-hue={hueOf(id ?? name)}
      data-initials={initialsOf(name)}
      aria-hidden
    />
  );
}
