CREATE TABLE "order_amendment_dependants" (
	"amendment_id" text NOT NULL,
	"dependant_id" text NOT NULL,
	CONSTRAINT "order_amendment_dependants_amendment_id_dependant_id_pk" PRIMARY KEY("amendment_id","dependant_id")
);
--> statement-breakpoint
CREATE TABLE "order_amendment_parts" (
	"amendment_id" text NOT NULL,
	"household_id" text NOT NULL,
	"before_cents" bigint NOT NULL,
	"after_cents" bigint NOT NULL,
	"cash_before_cents" bigint NOT NULL,
	"cash_after_cents" bigint NOT NULL,
	"answer" text NOT NULL,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "order_amendment_parts_amendment_id_household_id_pk" PRIMARY KEY("amendment_id","household_id"),
	CONSTRAINT "order_amendment_parts_answer_known" CHECK ("order_amendment_parts"."answer" in ('not_asked', 'waiting', 'yes', 'no')),
	CONSTRAINT "order_amendment_parts_amounts" CHECK ("order_amendment_parts"."cash_before_cents" between 0 and "order_amendment_parts"."before_cents" and "order_amendment_parts"."cash_after_cents" between 0 and "order_amendment_parts"."after_cents"),
	CONSTRAINT "order_amendment_parts_answered" CHECK (("order_amendment_parts"."answer" in ('yes', 'no')) = ("order_amendment_parts"."answered_at" is not null)
        and ("order_amendment_parts"."answered_at" is null) = ("order_amendment_parts"."answered_by" is null)),
	CONSTRAINT "order_amendment_parts_asked" CHECK ("order_amendment_parts"."answer" <> 'not_asked' or ("order_amendment_parts"."after_cents" <= "order_amendment_parts"."before_cents" and "order_amendment_parts"."cash_after_cents" <= "order_amendment_parts"."cash_before_cents"))
);
--> statement-breakpoint
CREATE TABLE "order_amendments" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"household_id" text NOT NULL,
	"from_period" integer NOT NULL,
	"state" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer_by" timestamp with time zone NOT NULL,
	"price_before_cents" bigint NOT NULL,
	"price_after_cents" bigint NOT NULL,
	"must_provider_agree" boolean NOT NULL,
	"provider_agreed_at" timestamp with time zone,
	"provider_agreed_by" text,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "order_amendments_kind_known" CHECK ("order_amendments"."kind" in ('leave', 'join')),
	CONSTRAINT "order_amendments_state_known" CHECK ("order_amendments"."state" in ('open', 'done', 'refused', 'withdrawn', 'lapsed')),
	CONSTRAINT "order_amendments_time" CHECK ("order_amendments"."answer_by" > "order_amendments"."asked_at"),
	CONSTRAINT "order_amendments_end" CHECK (("order_amendments"."state" = 'open') = ("order_amendments"."ended_at" is null)),
	CONSTRAINT "order_amendments_agreed" CHECK (("order_amendments"."provider_agreed_at" is null) = ("order_amendments"."provider_agreed_by" is null)
        and ("order_amendments"."state" <> 'done' or not "order_amendments"."must_provider_agree" or "order_amendments"."provider_agreed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "is_off" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "order_periods" ADD COLUMN "unit_price_cents" bigint;--> statement-breakpoint
ALTER TABLE "order_amendment_dependants" ADD CONSTRAINT "order_amendment_dependants_amendment_id_order_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."order_amendments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendment_dependants" ADD CONSTRAINT "order_amendment_dependants_dependant_id_dependants_id_fk" FOREIGN KEY ("dependant_id") REFERENCES "public"."dependants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendment_parts" ADD CONSTRAINT "order_amendment_parts_amendment_id_order_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."order_amendments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendment_parts" ADD CONSTRAINT "order_amendment_parts_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendment_parts" ADD CONSTRAINT "order_amendment_parts_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendments" ADD CONSTRAINT "order_amendments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendments" ADD CONSTRAINT "order_amendments_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendments" ADD CONSTRAINT "order_amendments_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendments" ADD CONSTRAINT "order_amendments_provider_agreed_by_people_id_fk" FOREIGN KEY ("provider_agreed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendments" ADD CONSTRAINT "order_amendments_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_amendments" ADD CONSTRAINT "order_amendments_period_fk" FOREIGN KEY ("order_id","from_period") REFERENCES "public"."order_periods"("order_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_amendment_parts_household" ON "order_amendment_parts" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "order_amendments_order" ON "order_amendments" USING btree ("order_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "order_amendments_one_open" ON "order_amendments" USING btree ("order_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "order_amendments_due" ON "order_amendments" USING btree ("answer_by") WHERE state = 'open';--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_off_is_nothing" CHECK (not "order_lines"."is_off" or "order_lines"."amount_cents" = 0);--> statement-breakpoint
ALTER TABLE "order_periods" ADD CONSTRAINT "order_periods_price" CHECK ("order_periods"."unit_price_cents" >= 0);