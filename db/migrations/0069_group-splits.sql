CREATE TABLE "group_splits" (
	"group_id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "group_decisions" DROP CONSTRAINT "group_decisions_kind_known";--> statement-breakpoint
ALTER TABLE "group_splits" ADD CONSTRAINT "group_splits_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_splits" ADD CONSTRAINT "group_splits_decision_id_group_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."group_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "group_splits_decision_unique" ON "group_splits" USING btree ("decision_id");--> statement-breakpoint
ALTER TABLE "group_decisions" ADD CONSTRAINT "group_decisions_kind_known" CHECK ("group_decisions"."kind" in ('fund_order', 'group_split'));