import { openEmbedded } from '#db/open-embedded.ts';
import { migratePostgres } from '#db/migrate-postgres.ts';

import { parseEnv } from '../env.ts';

/** `npm run db:migrate`: brings the schema up to date, and the application's rights, then ends. */
const { databaseUrl, migrationDatabaseUrl, dataDir } = parseEnv(process.env);
if (databaseUrl === null) {
  const database = await openEmbedded(dataDir);
  await database.close();
} else {
  await migratePostgres({ databaseUrl, migrationDatabaseUrl });
}
console.log('The database is up to date.');
