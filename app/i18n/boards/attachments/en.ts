import type { Dictionary } from '#app/i18n/dictionary.ts';
import { pluralsOf } from '../../plural.ts';

const { pick } = pluralsOf('en');

export const attachments: Dictionary['boards']['attachments'] = {
  title: 'Files',
  none: 'No files yet. For example the photo of a notice, or an estimate.',
  choose: 'Add files',
  chooseLabel: 'Choose photos or PDFs',
  send: 'Upload',
  hint: 'Photos or PDFs, up to 5 MB each. The whole group sees them.',
  hintDrop: 'You can also drag them here or paste a picture.',
  offline: 'Files need a connection. The rest is saved by itself.',
  loading: 'The files come with the connection.',
  sending: (p) => `Uploading “${p.name}”… ${p.percent} %`,
  sendingSpoken: (p) => pick(p.count, 'Uploading 1 file', `Uploading ${p.count} files`),
  added: (p) => `“${p.name}” is on the card`,
  refused: (p) => `“${p.name}”: ${p.reason}`,
  refusedTitle: 'These files are not on the card',
  someone: 'Somebody who is not in the group any more',
  open: (p) => `Open “${p.name}” in a new tab`,
  download: 'Download',
  downloadOf: (p) => `Download “${p.name}”`,
  delete: 'Delete',
  deleteOf: (p) => `Delete “${p.name}”`,
  deleteTitle: 'Delete this file?',
  deleteText: (p) => `“${p.name}” disappears for everybody. This cannot be undone.`,
  deleted: (p) => `“${p.name}” is deleted`,
  cancel: 'Cancel',
};
