/** Hocuspocus as its manual sets it up with PostgreSQL; nothing tuned. */
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import postgres from 'postgres';

import { answerBench } from './answer-bench.js';

const sql = postgres(process.env['DATABASE_URL'], { max: 10, onnotice: () => undefined });
await sql`create table if not exists documents (name text primary key, data bytea)`;

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const [row] = await sql`select data from documents where name = ${documentName}`;
        return row?.data ?? null;
      },
      store: async ({ documentName, state }) => {
        await sql`insert into documents (name, data) values (${documentName}, ${state})
          on conflict (name) do update set data = excluded.data`;
      },
    }),
  ],
});
await server.listen(0);

answerBench(server.httpServer.address().port, {
  seed: async ({ boardId, state }) => {
    const data = Buffer.from(state, 'base64');
    await sql`insert into documents (name, data) values (${boardId}, ${data})
      on conflict (name) do update set data = excluded.data`;
    return true;
  },
});
