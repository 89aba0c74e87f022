import type { Locale } from '#app/domain/accounts/profile.ts';
import type { LinkPurpose } from '#app/domain/channels/link.ts';
import { mailEndsAt, mailStartsAt, mayMail, type MailKind } from '#app/domain/channels/mail.ts';
import { batchesOf } from '#db/batches.ts';
import type { DbOrTx } from '#db/client.ts';
import { insertLink } from '#db/queries/channels/links.ts';
import { insertMails, type NewMail } from '#db/queries/channels/mails.ts';
import { findReceiver, listReceivers } from '#db/queries/channels/receivers.ts';
import type { MailSecret, ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

type Ctx = Pick<ServiceContext, 'now' | 'newId' | 'mailer'>;

type MailInput = Pick<NewMail, 'kind' | 'eventKey' | 'receiver' | 'locale'> &
  Partial<Pick<NewMail, 'id' | 'personId' | 'noticeId' | 'address' | 'params'>>;

/**
 * Puts a mail into the outbox, in the transaction of its event; the job sends it. A receiver has one
 * mail of an event (`eventKey`), however often this runs.
 */
export async function putMail(ctx: Ctx, tx: DbOrTx, input: MailInput): Promise<void> {
  await insertMails(tx, [mailRow(ctx, input)]);
}

/** The same for many receivers of one event. */
export async function putMails(ctx: Ctx, tx: DbOrTx, inputs: readonly MailInput[]): Promise<void> {
  const rows = inputs.map((input) => mailRow(ctx, input));
  for (const part of batchesOf(rows)) await insertMails(tx, part);
}

function mailRow(ctx: Ctx, input: MailInput): NewMail {
  const now = ctx.now();
  return {
    id: ctx.newId(),
    params: {},
    ...input,
    createdAt: now,
    nextTryAt: mailStartsAt(input.kind, now),
    endsAt: mailEndsAt(input.kind, now),
  };
}

/** Tells a person of something about their account, at the address it has now, if it is confirmed. */
export async function mailPerson(
  ctx: Ctx,
  tx: DbOrTx,
  mail: {
    readonly kind: Extract<MailKind, 'password_changed' | 'address_asked' | 'address_changed'>;
    readonly personId: string;
    readonly params?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { kind, personId } = mail;
  const person = await findReceiver(tx, { personId });
  if (!person || !mayMail(kind, person)) return;
  const id = ctx.newId();
  await putMail(ctx, tx, {
    id,
    kind,
    eventKey: `${kind}:${id}`,
    receiver: personId,
    personId,
    // As it is now: the mail about a change goes to where the change came from.
    address: person.email,
    locale: person.locale,
    params: { ...mail.params },
  });
}

/** Puts the mail with the link that confirms `address` (lower case) as a person's. */
export async function mailConfirmation(
  ctx: Ctx,
  tx: DbOrTx,
  input: { readonly personId: string; readonly address: string; readonly locale: Locale },
): Promise<void> {
  const { personId, address, locale } = input;
  const id = ctx.newId();
  const eventKey = `confirm_address:${id}`;
  const mail = { id, kind: 'confirm_address', eventKey, receiver: personId } as const;
  await putMail(ctx, tx, { ...mail, personId, address, locale });
  const expiresAt = mailEndsAt('confirm_address', ctx.now());
  await keepLink(ctx, tx, { id, purpose: 'confirm_address', personId, address, expiresAt });
}

/** Keeps the link of a mail by its hash; its token follows from the mail's id. */
export async function keepLink(
  ctx: Ctx,
  tx: DbOrTx,
  link: {
    readonly id: string;
    readonly purpose: LinkPurpose & MailSecret;
    readonly personId: string;
    readonly address: string;
    readonly expiresAt: Date;
  },
): Promise<void> {
  const tokenHash = hashToken(ctx.mailer.tokenOf(link.purpose, link.id));
  await insertLink(tx, { ...link, tokenHash, createdAt: ctx.now() });
}

/** Puts a mail for each notice that waits for the answer of the person it was told to, if they want it. */
export async function mailNotices(
  ctx: Ctx,
  tx: DbOrTx,
  input: {
    readonly told: readonly {
      readonly personId: string;
      readonly noticeId: string;
      readonly eventKey: string;
    }[];
  },
): Promise<void> {
  const personIds = [...new Set(input.told.map(({ personId }) => personId))];
  const people = await listReceivers(tx, { personIds });
  const rows = people
    .filter((person) => mayMail('needs_yes', person))
    .flatMap(({ personId, locale }) =>
      input.told
        .filter((notice) => notice.personId === personId)
        .map(({ noticeId, eventKey }) =>
          mailRow(ctx, {
            kind: 'needs_yes',
            eventKey: `notice:${eventKey}`,
            receiver: personId,
            personId,
            noticeId,
            locale,
          }),
        ),
    );
  await insertMails(tx, rows);
}
