import { demoId } from '#db/demo/ids.ts';

import type { Access, Rule } from './doors.ts';
import { DESKS, EVERYBODY } from './roles.ts';
import { SENT_TO } from './scene-visits.ts';

const atVenini: Rule = { allowed: ['desk'] };
const atNiguarda: Rule = { allowed: ['otherDesk'] };
const spacesOfficer: Rule = { allowed: ['spacesOfficer'] };
const venini = () => demoId.space('venini');

/** Desks of the Spazi: who comes, and how many came. */
export const DESK_DOORS: Readonly<Record<string, Access>> = {
  'routes/desk._index': {
    url: () => '/desk',
    read: { allowed: DESKS },
    hidden: () => ({ desk: ['Niguarda'], otherDesk: ['Venini', SENT_TO] }),
    posts: {
      arrive: {
        ...atVenini,
        form: () => ({ intent: 'arrive', spaceId: venini(), reason: 'job', how: 'queue' }),
      },
      call: { ...atVenini, form: () => ({ intent: 'call', spaceId: venini() }) },
      end: {
        ...atNiguarda,
        form: ({ visits }) => ({
          intent: 'end',
          visitId: visits.called,
          outcome: 'told',
          sentTo: '',
        }),
      },
      put_back: {
        ...atNiguarda,
        form: ({ visits }) => ({ intent: 'put_back', visitId: visits.called }),
      },
      leave: {
        ...atVenini,
        form: ({ visits }) => ({ intent: 'leave', visitId: visits.waiting }),
      },
      reopen: {
        ...atVenini,
        form: ({ visits }) => ({ intent: 'reopen', visitId: visits.ended }),
      },
    },
  },
  'routes/desk.visits._index': { url: () => '/desk/visits', read: { allowed: DESKS } },
  'routes/desk.visits.export': { url: () => '/desk/visits/export', read: { allowed: DESKS } },
  'routes/city.visits._index': { url: () => '/city/visits', read: spacesOfficer },
  'routes/city.visits.export': { url: () => '/city/visits/export', read: spacesOfficer },
  'routes/spaces.$slug_.queue': {
    url: () => '/spaces/venini/queue',
    read: { allowed: EVERYBODY },
    secrets: () => [SENT_TO],
  },
};
