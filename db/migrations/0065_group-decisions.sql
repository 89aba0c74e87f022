CREATE TABLE "fund_dues" (
	"order_id" text NOT NULL,
	"period" integer NOT NULL,
	"due_cents" bigint DEFAULT 0 NOT NULL,
	"received_cents" bigint DEFAULT 0 NOT NULL,
	"received_at" timestamp with time zone,
	"received_by" text,
	"transaction_id" text,
	"payment_reference" text NOT NULL,
	CONSTRAINT "fund_dues_order_id_period_pk" PRIMARY KEY("order_id","period"),
	CONSTRAINT "fund_dues_reference_shape" CHECK ("fund_dues"."payment_reference" ~ '^RF[0-9]{14}$'),
	CONSTRAINT "fund_dues_amounts" CHECK ("fund_dues"."received_cents" in (0, "fund_dues"."due_cents")),
	CONSTRAINT "fund_dues_received_booked" CHECK (("fund_dues"."received_cents" > 0) = ("fund_dues"."transaction_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "group_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"kind" text NOT NULL,
	"order_id" text,
	"proposal" jsonb NOT NULL,
	"quorum" integer NOT NULL,
	"electorate" text[] NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"opened_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "group_decisions_kind_known" CHECK ("group_decisions"."kind" in ('fund_order')),
	CONSTRAINT "group_decisions_status_known" CHECK ("group_decisions"."status" in ('open', 'accepted', 'rejected', 'cancelled')),
	CONSTRAINT "group_decisions_of_order" CHECK (("group_decisions"."kind" = 'fund_order') = ("group_decisions"."order_id" is not null)),
	CONSTRAINT "group_decisions_quorum_fits" CHECK ("group_decisions"."quorum" between 1 and cardinality("group_decisions"."electorate")),
	CONSTRAINT "group_decisions_closed" CHECK (("group_decisions"."status" = 'open') = ("group_decisions"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "group_votes" (
	"decision_id" text NOT NULL,
	"household_id" text NOT NULL,
	"choice" text NOT NULL,
	"person_id" text NOT NULL,
	"cast_at" timestamp with time zone NOT NULL,
	CONSTRAINT "group_votes_decision_id_household_id_pk" PRIMARY KEY("decision_id","household_id"),
	CONSTRAINT "group_votes_choice_known" CHECK ("group_votes"."choice" in ('agree', 'abstain', 'disagree'))
);
--> statement-breakpoint
CREATE TABLE "order_funds" (
	"order_id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"limit_cents" bigint NOT NULL,
	"rule" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_funds_rule_known" CHECK ("order_funds"."rule" in ('by_cash', 'equal')),
	CONSTRAINT "order_funds_limit_positive" CHECK ("order_funds"."limit_cents" > 0)
);
--> statement-breakpoint
ALTER TABLE "allocations" DROP CONSTRAINT "allocations_one_source";--> statement-breakpoint
ALTER TABLE "kept_sources" DROP CONSTRAINT "kept_sources_one_source";--> statement-breakpoint
ALTER TABLE "fund_moves" DROP CONSTRAINT "fund_moves_kind_known";--> statement-breakpoint
ALTER TABLE "fund_moves" DROP CONSTRAINT "fund_moves_amount_bounded";--> statement-breakpoint
ALTER TABLE "fund_moves" DROP CONSTRAINT "fund_moves_whose";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_kind_known";--> statement-breakpoint
ALTER TABLE "allocations" ADD COLUMN "fund_group_id" text;--> statement-breakpoint
ALTER TABLE "allocations" drop column "source_id";--> statement-breakpoint
ALTER TABLE "allocations" ADD COLUMN "source_id" text GENERATED ALWAYS AS (coalesce(voucher_id, benefit_id, fund_group_id)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "allocations_source" ON "allocations" USING btree ("source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "allocations_one_live" ON "allocations" USING btree ("line_id","source_id") WHERE status in ('held', 'captured');--> statement-breakpoint
ALTER TABLE "fund_moves" ADD COLUMN "order_id" text;--> statement-breakpoint
ALTER TABLE "order_dues" ADD COLUMN "fund_cents" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_households" ADD COLUMN "fund_cents" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "fund_dues" ADD CONSTRAINT "fund_dues_order_id_order_funds_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order_funds"("order_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_dues" ADD CONSTRAINT "fund_dues_received_by_people_id_fk" FOREIGN KEY ("received_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_dues" ADD CONSTRAINT "fund_dues_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_dues" ADD CONSTRAINT "fund_dues_period_fk" FOREIGN KEY ("order_id","period") REFERENCES "public"."order_periods"("order_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_decisions" ADD CONSTRAINT "group_decisions_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_decisions" ADD CONSTRAINT "group_decisions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_decisions" ADD CONSTRAINT "group_decisions_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_votes" ADD CONSTRAINT "group_votes_decision_id_group_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."group_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_votes" ADD CONSTRAINT "group_votes_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_votes" ADD CONSTRAINT "group_votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_funds" ADD CONSTRAINT "order_funds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_funds" ADD CONSTRAINT "order_funds_group_id_group_funds_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group_funds"("group_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_funds" ADD CONSTRAINT "order_funds_decision_id_group_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."group_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "fund_dues_reference_unique" ON "fund_dues" USING btree ("payment_reference");--> statement-breakpoint
CREATE INDEX "group_decisions_group" ON "group_decisions" USING btree ("group_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "group_decisions_one_open" ON "group_decisions" USING btree ("group_id","kind",coalesce(order_id, '')) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "order_funds_group" ON "order_funds" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_funds_decision_unique" ON "order_funds" USING btree ("decision_id");--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_fund_group_id_group_funds_group_id_fk" FOREIGN KEY ("fund_group_id") REFERENCES "public"."group_funds"("group_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fund_moves_order" ON "fund_moves" USING btree ("order_id");--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_one_source" CHECK (num_nonnulls("allocations"."voucher_id", "allocations"."benefit_id", "allocations"."fund_group_id") = 1);--> statement-breakpoint
ALTER TABLE "kept_sources" ADD CONSTRAINT "kept_sources_one_source" CHECK (num_nonnulls("kept_sources"."voucher_id", "kept_sources"."benefit_id") = 1);--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_of_order" CHECK (("fund_moves"."kind" in ('to_order', 'from_order')) = ("fund_moves"."order_id" is not null));--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_kind_known" CHECK ("fund_moves"."kind" in ('put_in', 'paid', 'taken_out', 'to_order', 'from_order'));--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_amount_bounded" CHECK ("fund_moves"."amount_cents" > 0 and ("fund_moves"."order_id" is not null or "fund_moves"."amount_cents" <= 10000000));--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_whose" CHECK (("fund_moves"."kind" in ('put_in', 'taken_out')) = ("fund_moves"."household_id" is not null));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_kind_known" CHECK ("transactions"."kind" in ('programme_funded', 'voucher_issued', 'voucher_lapsed', 'benefit_granted', 'benefit_used_elsewhere', 'benefit_lapsed', 'source_held', 'source_released', 'source_captured', 'source_refunded', 'cash_received', 'expense_shared', 'claim_paid', 'fund_put_in', 'fund_paid', 'fund_taken_out', 'fund_received', 'reversal'));