CREATE TABLE "nearby_seats" (
	"proposal_id" text NOT NULL,
	"household_id" text NOT NULL,
	"seat" integer NOT NULL,
	CONSTRAINT "nearby_seats_proposal_id_household_id_pk" PRIMARY KEY("proposal_id","household_id"),
	CONSTRAINT "nearby_seats_from_one" CHECK ("nearby_seats"."seat" > 0)
);
--> statement-breakpoint
CREATE TABLE "nearby_stays" (
	"proposal_id" text NOT NULL,
	"household_id" text NOT NULL,
	"need_id" text NOT NULL,
	"from_number" integer NOT NULL,
	"to_number" integer,
	CONSTRAINT "nearby_stays_proposal_id_household_id_from_number_pk" PRIMARY KEY("proposal_id","household_id","from_number"),
	CONSTRAINT "nearby_stays_order" CHECK ("nearby_stays"."from_number" > 0 and "nearby_stays"."to_number" >= "nearby_stays"."from_number" - 1)
);
--> statement-breakpoint
CREATE TABLE "nearby_reads" (
	"proposal_id" text NOT NULL,
	"person_id" text NOT NULL,
	"up_to" integer NOT NULL,
	CONSTRAINT "nearby_reads_proposal_id_person_id_pk" PRIMARY KEY("proposal_id","person_id"),
	CONSTRAINT "nearby_reads_up_to_not_negative" CHECK ("nearby_reads"."up_to" >= 0)
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "thread_messages" DROP CONSTRAINT "thread_messages_kind_known";--> statement-breakpoint
ALTER TABLE "thread_messages" DROP CONSTRAINT "thread_messages_of_one_thing";--> statement-breakpoint
ALTER TABLE "nearby_proposals" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "thread_messages" ADD COLUMN "proposal_id" text;--> statement-breakpoint
ALTER TABLE "nearby_seats" ADD CONSTRAINT "nearby_seats_proposal_id_nearby_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."nearby_proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_seats" ADD CONSTRAINT "nearby_seats_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_stays" ADD CONSTRAINT "nearby_stays_need_id_nearby_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."nearby_needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_stays" ADD CONSTRAINT "nearby_stays_seat_fk" FOREIGN KEY ("proposal_id","household_id") REFERENCES "public"."nearby_seats"("proposal_id","household_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_reads" ADD CONSTRAINT "nearby_reads_proposal_id_nearby_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."nearby_proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_reads" ADD CONSTRAINT "nearby_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "nearby_seats_seat" ON "nearby_seats" USING btree ("proposal_id","seat");--> statement-breakpoint
CREATE INDEX "nearby_seats_household" ON "nearby_seats" USING btree ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "nearby_stays_one_open" ON "nearby_stays" USING btree ("proposal_id","household_id") WHERE to_number is null;--> statement-breakpoint
CREATE INDEX "nearby_stays_need" ON "nearby_stays" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "nearby_reads_person" ON "nearby_reads" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_proposal_id_nearby_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."nearby_proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_seat_fk" FOREIGN KEY ("proposal_id","household_id") REFERENCES "public"."nearby_seats"("proposal_id","household_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "nearby_proposals_ended" ON "nearby_proposals" USING btree ("ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "thread_messages_proposal_number_unique" ON "thread_messages" USING btree ("proposal_id","number");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'seat_offered', 'seat_passed', 'edition_sure', 'edition_off', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'own_account_changed', 'order_completed', 'order_started', 'first_date_near', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'contact_named', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'nearby_proposed', 'nearby_lapsed', 'nearby_met', 'nearby_message', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'voucher_changed', 'programme_asked', 'application_returned', 'application_decided', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'employment_asked', 'employment_accepted', 'employment_refused', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'review_written', 'review_answered', 'review_reported', 'review_hidden', 'review_shown', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_kind_known" CHECK ("thread_messages"."kind" in ('provider', 'group', 'expense', 'nearby'));--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_of_one_thing" CHECK (("thread_messages"."kind" = 'expense') = ("thread_messages"."expense_id" is not null)
        and ("thread_messages"."kind" = 'nearby') = ("thread_messages"."proposal_id" is not null)
        and ("thread_messages"."kind" in ('expense', 'nearby')) = ("thread_messages"."order_id" is null));--> statement-breakpoint
INSERT INTO "nearby_seats" ("proposal_id", "household_id", "seat") SELECT "proposal_id", "household_id", row_number() OVER (PARTITION BY "proposal_id" ORDER BY "id") FROM "nearby_needs" WHERE "proposal_id" IS NOT NULL;--> statement-breakpoint
INSERT INTO "nearby_stays" ("proposal_id", "household_id", "need_id", "from_number") SELECT "proposal_id", "household_id", "id", 1 FROM "nearby_needs" WHERE "proposal_id" IS NOT NULL;
