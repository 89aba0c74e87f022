import { type SQL, sql } from 'drizzle-orm';

import { LEAST_SHOWN } from '#app/domain/reviews/review.ts';
import { services } from '#db/schema/catalogue.ts';
import { reviews } from '#db/schema/reviews.ts';

/** Of the households that wrote, each by its latest word, the part that would do it again; null for too few. */
function shareOf(about: SQL): SQL {
  return sql`(select case when count(*) >= ${LEAST_SHOWN}
      then avg(case said.again when 'yes' then 1 else 0 end) end
    from (select distinct on (household_id) again from ${reviews} r
      where ${about} and r.state = 'published'
      order by household_id, written_at desc, id desc) said)`;
}

/**
 * The part of the households that would buy it again (REV6), 0 to 1: of its own reviews, else of those
 * of all that its provider does, as its page tells them (REV3); null while too few have written.
 */
export const againShare = sql`coalesce(
  ${shareOf(sql`r.service_id = ${services.id}`)},
  ${shareOf(sql`r.provider_id = ${services.providerId}`)})`;
