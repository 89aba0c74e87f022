CREATE TABLE "join_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"invite_id" text,
	"role" text NOT NULL,
	"household_id" text NOT NULL,
	"person_id" text NOT NULL,
	"message" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "join_requests_role_known" CHECK ("join_requests"."role" in ('member', 'viewer')),
	CONSTRAINT "join_requests_status_known" CHECK ("join_requests"."status" in ('waiting', 'accepted', 'refused', 'withdrawn')),
	CONSTRAINT "join_requests_answered_once" CHECK (("join_requests"."status" = 'waiting') = ("join_requests"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "past_agreements" (
	"group_id" text NOT NULL,
	"version" integer NOT NULL,
	"agreement" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "past_agreements_group_id_version_pk" PRIMARY KEY("group_id","version")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "memberships" ALTER COLUMN "agreed_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "agreement_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "invites" ADD COLUMN "needs_approval" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "agreed_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_invite_id_invites_id_fk" FOREIGN KEY ("invite_id") REFERENCES "public"."invites"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "past_agreements" ADD CONSTRAINT "past_agreements_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "join_requests_one_waiting" ON "join_requests" USING btree ("group_id","household_id") WHERE status in ('waiting');--> statement-breakpoint
CREATE INDEX "join_requests_invite" ON "join_requests" USING btree ("invite_id","household_id");--> statement-breakpoint
CREATE INDEX "join_requests_household" ON "join_requests" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "join_requests_person" ON "join_requests" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_versions_count" CHECK ("groups"."version" >= 1 and "groups"."agreement_version" >= 1);--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_agreed_version" CHECK ("memberships"."agreed_version" >= 0);--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_agreed_once" CHECK (("memberships"."agreed_version" = 0) = ("memberships"."agreed_at" is null));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_received', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'message_received', 'card_added', 'card_moved'));