import type { DependantKind, Locale, TextSize, Theme } from '#app/domain/accounts/profile.ts';

/** A demo person as the sign-in page offers them. */
export type DemoPersonView = {
  readonly key: string;
  readonly personId: string;
  readonly name: string;
  readonly role: { readonly it: string; readonly en: string };
};

/** A provider of the demo as the sign-in page offers it, and how many requests wait for its offer. */
export type DemoProviderView = {
  readonly key: string;
  readonly name: string;
  readonly toAnswer: number;
};

/** A person's own account; never the password's hash. */
export type AccountView = {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly textSize: TextSize;
  readonly theme: Theme;
  readonly municipio: number | null;
  readonly isWelcomed: boolean;
  /** The address was shown to be theirs. */
  readonly isConfirmed: boolean;
  /** Notices that wait for an answer are mailed. */
  readonly wantsMails: boolean;
};

/** A child or cared-for person; `birthDate` is a day, `age` in full years today. */
export type DependantView = {
  readonly id: string;
  readonly firstName: string;
  readonly birthDate: string;
  readonly age: number;
  readonly kind: DependantKind;
};

/** A household as its own adults see it. Instants are ISO texts. */
export type HouseholdView = {
  readonly id: string;
  readonly name: string;
  readonly municipio: number;
  readonly adults: readonly { readonly id: string; readonly name: string }[];
  readonly dependants: readonly DependantView[];
  readonly invites: readonly { readonly id: string; readonly expiresAt: string }[];
  /** Into which neighbours pay; null: none saved. */
  readonly account: { readonly iban: string; readonly holder: string } | null;
};

/** A place to work in; each has its own navigation. */
export type Workspace = 'citizen' | 'provider' | 'company' | 'city' | 'desk' | 'guest';

/** A place where one works for others. */
export type DeskWorkspace = Exclude<Workspace, 'citizen' | 'guest'>;

/** What the frame of every page shows. */
export type ShellView = {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly unreadCount: number;
  readonly workspace: Workspace;
  /** All of the person's workspaces, to switch to. */
  readonly workspaces: readonly Workspace[];
  readonly preferences: {
    readonly textSize: TextSize;
    readonly theme: Theme;
  };
};
