import type { Dictionary } from '#app/i18n/dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

/** Texts of a link that is handed on, its poster, a group's settings and its agreement. */
export const invitations: Dictionary['invitations'] = {
  invite: {
    title: 'Invitation link',
    ready: 'The link is ready.',
    ways: 'Send it to whom you want to invite',
    link: 'Invitation link',
    share: 'Share',
    shareText: (p) => `Join us in “${p.name}” on Cortile.`,
    print: 'Print the poster',
    qr: 'QR code of the invitation',
    preview: 'The poster',
    facts: 'This link',
    until: 'Valid until',
    uses: (p) =>
      p.uses === 0
        ? `Nobody has joined yet. It is for ${count(p.maxUses, 'household', 'households')}.`
        : `${count(p.uses, 'household has', 'households have')} joined, of ${p.maxUses}.`,
    asks: (p) =>
      p.uses === 0
        ? `Nobody has asked yet. It is for ${count(p.maxUses, 'household', 'households')}.`
        : `${count(p.uses, 'household has', 'households have')} asked, of ${p.maxUses}.`,
    approval: 'Who opens the link asks to join: an organiser confirms.',
    renew: 'Make a new link',
    renewHint: 'A new link ends this one at once, also on posters already hung up.',
    revoke: 'Cancel the link',
    problem: 'This link cannot be shown',
    back: 'Back to households and invitations',
  },
  poster: {
    eyebrow: 'Join us',
    what: {
      tenants: 'In this building we ask for services together and share the cost.',
      families: 'We parents ask for services together and share the cost.',
      coworkers: 'We coworkers ask for services together and share the cost.',
      neighbours: 'We neighbours ask for services together and share the cost.',
    },
    scan: 'Point your phone at the code',
    orType: 'or type this address',
    until: 'Valid until',
    approval: 'Send a request: an organiser confirms it.',
    foot: 'Cortile, welfare shared in Milan',
  },
  settings: {
    title: 'Name and rules',
    sub: 'The whole group sees them.',
    name: 'Name of the group',
    description: 'What you do together',
    descriptionHint: 'One or two sentences. Who opens an invitation reads them too.',
    agreement: 'Your rules',
    agreementHint:
      'If you change them, every household accepts them again. Until then it can only read.',
    submit: 'Save',
    cancel: 'Cancel',
    pending: 'One moment…',
    staleTitle: 'Meanwhile another organiser has changed the group',
    staleText: 'Below is what you wrote. Save again to put it in the place of this:',
  },
  agreement: {
    title: 'The rules of the group',
    mustTitle: 'The rules have changed',
    mustFirst: 'Welcome! First the rules',
    mustSub:
      'Read and accept them, for the whole household. Until then you can read, but not write, vote or confirm.',
    now: 'The new rules',
    before: 'The rules before',
    agree: 'We accept the rules of the group',
    submit: 'Accept and open the board',
    pending: 'One moment…',
    agreed: 'Your household has accepted these rules.',
    toBoard: 'Open the board',
  },
  codes: {
    'invite.not_found': 'We do not find this invitation.',
    'invite.revoked': 'The invitation was cancelled.',
    'invite.expired': 'The invitation has expired.',
    'invite.used_up': 'The invitation was used already.',
    'invite.forbidden':
      'You were removed from this group. Only its organisers can let you back in.',
    'invite.not_shown':
      'This link cannot be shown again: it went by e-mail, or is from before. Make a new one.',
    'invite.needs_approval': 'By this invitation you ask to join: an organiser confirms.',
    'join.refused': 'The group has already said no. You need a new invitation.',
    'join.not_needed': 'By this invitation you join at once. Reload the page.',
    'join.not_found': 'This request is no longer here.',
    'join.already_done': 'Somebody has already answered this request.',
    'join.withdrawn': 'This household no longer asks: it withdrew or is already in.',
    'join.was_removed': 'This household had been removed. First allow it back, below.',
    'invite.address_refused':
      'Whoever has this address wants no invitations by e-mail. Send the link another way.',
    'invite.mailed_enough': 'Enough invitations came to this address today.',
    'invite.uses_range': 'From 1 to 50 households.',
    'invite.days_range': 'From 1 to 7 days.',
    'join.must_agree': 'To join, accept the rules.',
  },
};
