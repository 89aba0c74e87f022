import { isStranger, type Role } from './roles.ts';
import type { Scene } from './scene.ts';

/** Who may do one thing. Everybody else is refused: default deny. */
export type Rule = {
  readonly allowed: readonly Role[];
  /** Who gets another refusal than 404, e.g. 403 for those who see the thing and may not do it. */
  readonly refused?: Readonly<Record<number, readonly Role[]>>;
};

/** One thing that can be asked of a route by POST; its form is right, so only rights refuse it. */
export type Post = Rule & {
  readonly form: (scene: Scene) => Readonly<Record<string, string | Blob>>;
  /** Another address than the route's example. */
  readonly url?: (scene: Scene) => string;
};

/** One route: its example address, who may read it, what may be asked of it, and by whom. */
export type Access = {
  readonly url: (scene: Scene) => string;
  readonly read: Rule;
  /** Intents as the route's code names them; what follows a colon tells variants apart. */
  readonly posts?: Readonly<Record<string, Post>>;
  /** Words of the object: nobody who is refused may find one in any answer. */
  readonly secrets?: (scene: Scene) => readonly string[];
  /** Words that some of those who may read the page must not find in it. */
  readonly hidden?: (scene: Scene) => Partial<Record<Role, readonly string[]>>;
};

/** What a role must get: `true`, or the refusal, by its status or as the way to sign-in. */
export function verdictOn(rule: Rule, role: Role): true | number | 'sign-in' {
  if (rule.allowed.includes(role)) return true;
  for (const [status, roles] of Object.entries(rule.refused ?? {})) {
    if (roles.includes(role)) return Number(status);
  }
  return isStranger(role) ? 'sign-in' : 404;
}

/** The intent a variant belongs to. */
export function intentOf(variant: string): string {
  return variant.split(':')[0] ?? variant;
}
