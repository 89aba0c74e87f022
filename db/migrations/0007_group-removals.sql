CREATE TABLE "group_removals" (
	"group_id" text NOT NULL,
	"household_id" text NOT NULL,
	"person_id" text NOT NULL,
	"removed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "group_removals_group_id_household_id_person_id_pk" PRIMARY KEY("group_id","household_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "group_removals" ADD CONSTRAINT "group_removals_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_removals" ADD CONSTRAINT "group_removals_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_removals" ADD CONSTRAINT "group_removals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_removals_person" ON "group_removals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "group_removals_household" ON "group_removals" USING btree ("household_id");--> statement-breakpoint
-- Who is out because the last thing that happened to it in the group was a removal: the audit log knows.
INSERT INTO "group_removals" ("group_id", "household_id", "person_id", "removed_at")
SELECT last."group_id", last."household_id", a."person_id", last."at"
FROM (
  SELECT DISTINCT ON ("subject_id", "details"->>'householdId')
    "subject_id" AS "group_id", "details"->>'householdId' AS "household_id", "action", "at"
  FROM "audit_log"
  WHERE "subject_kind" = 'group' AND "action" IN ('group.join', 'group.leave', 'group.remove')
  ORDER BY "subject_id", "details"->>'householdId', "at" DESC
) last
JOIN "memberships" m ON m."group_id" = last."group_id" AND m."household_id" = last."household_id"
JOIN "household_adults" a ON a."household_id" = last."household_id"
WHERE last."action" = 'group.remove' AND m."left_at" IS NOT NULL;
