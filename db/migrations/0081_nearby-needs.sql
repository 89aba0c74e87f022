CREATE TABLE "nearby_needs" (
	"id" text PRIMARY KEY NOT NULL,
	"household_id" text NOT NULL,
	"person_id" text NOT NULL,
	"type_key" text NOT NULL,
	"category" text NOT NULL,
	"unit" text NOT NULL,
	"age_band" text NOT NULL,
	"municipio" integer NOT NULL,
	"reach" text NOT NULL,
	"times" integer NOT NULL,
	"least" integer NOT NULL,
	"most" integer NOT NULL,
	"max_cents" bigint NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"proposal_id" text,
	"said_yes_at" timestamp with time zone,
	"group_id" text,
	"changes_on" date NOT NULL,
	"changes" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "nearby_needs_category_known" CHECK ("nearby_needs"."category" in ('childhood', 'education', 'sport', 'culture', 'holidays', 'older', 'health', 'psychology', 'disability', 'home', 'living', 'guidance')),
	CONSTRAINT "nearby_needs_unit_known" CHECK ("nearby_needs"."unit" in ('hour', 'session', 'month', 'course', 'visit', 'trip', 'week', 'day', 'night', 'meal', 'workshop', 'flat')),
	CONSTRAINT "nearby_needs_age_known" CHECK ("nearby_needs"."age_band" in ('0-2', '3-5', '6-10', '11-17', '18-64', '65+')),
	CONSTRAINT "nearby_needs_reach_known" CHECK ("nearby_needs"."reach" in ('own', 'next', 'city')),
	CONSTRAINT "nearby_needs_state_known" CHECK ("nearby_needs"."state" in ('open', 'met', 'withdrawn')),
	CONSTRAINT "nearby_needs_municipio" CHECK ("nearby_needs"."municipio" between 1 and 9),
	CONSTRAINT "nearby_needs_times" CHECK ("nearby_needs"."times" between 1 and 2097151),
	CONSTRAINT "nearby_needs_sharing" CHECK ("nearby_needs"."least" >= 2 and "nearby_needs"."most" >= "nearby_needs"."least" and "nearby_needs"."most" <= 12),
	CONSTRAINT "nearby_needs_price" CHECK ("nearby_needs"."max_cents" between 0 and 9999999),
	CONSTRAINT "nearby_needs_ended" CHECK (("nearby_needs"."state" = 'open') = ("nearby_needs"."ended_at" is null)),
	CONSTRAINT "nearby_needs_met" CHECK (("nearby_needs"."state" = 'met') = ("nearby_needs"."group_id" is not null)),
	CONSTRAINT "nearby_needs_proposed" CHECK (("nearby_needs"."proposal_id" is null or "nearby_needs"."state" = 'open')
        and ("nearby_needs"."said_yes_at" is null or "nearby_needs"."proposal_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "nearby_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"type_key" text NOT NULL,
	"place" integer NOT NULL,
	"times" integer NOT NULL,
	"per_household_cents" bigint NOT NULL,
	"service_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "nearby_proposals_place" CHECK ("nearby_proposals"."place" between 1 and 9),
	CONSTRAINT "nearby_proposals_times" CHECK ("nearby_proposals"."times" between 1 and 2097151),
	CONSTRAINT "nearby_proposals_price" CHECK ("nearby_proposals"."per_household_cents" between 0 and 9999999)
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "nearby_needs" ADD CONSTRAINT "nearby_needs_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_needs" ADD CONSTRAINT "nearby_needs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_needs" ADD CONSTRAINT "nearby_needs_proposal_id_nearby_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."nearby_proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_needs" ADD CONSTRAINT "nearby_needs_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_proposals" ADD CONSTRAINT "nearby_proposals_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "nearby_needs_one_open" ON "nearby_needs" USING btree ("household_id","type_key") WHERE state in ('open');--> statement-breakpoint
CREATE INDEX "nearby_needs_market" ON "nearby_needs" USING btree ("type_key","age_band") WHERE state in ('open');--> statement-breakpoint
CREATE INDEX "nearby_needs_proposal" ON "nearby_needs" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "nearby_needs_person" ON "nearby_needs" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "nearby_needs_group" ON "nearby_needs" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "nearby_proposals_type" ON "nearby_proposals" USING btree ("type_key");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'seat_offered', 'seat_passed', 'edition_sure', 'edition_off', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'own_account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'nearby_proposed', 'nearby_lapsed', 'nearby_met', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'review_written', 'review_answered', 'review_reported', 'review_hidden', 'review_shown', 'card_added', 'card_moved'));