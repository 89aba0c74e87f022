CREATE TABLE "fund_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"kind" text NOT NULL,
	"household_id" text,
	"amount_cents" bigint NOT NULL,
	"moved_on" date NOT NULL,
	"what" text DEFAULT '' NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"said_by" text NOT NULL,
	"position" integer,
	"counted_at" timestamp with time zone,
	"counted_by" text,
	"transaction_id" text,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	CONSTRAINT "fund_moves_kind_known" CHECK ("fund_moves"."kind" in ('put_in', 'paid', 'taken_out')),
	CONSTRAINT "fund_moves_amount_bounded" CHECK ("fund_moves"."amount_cents" between 1 and 10000000),
	CONSTRAINT "fund_moves_whose" CHECK (("fund_moves"."kind" = 'paid') = ("fund_moves"."household_id" is null)),
	CONSTRAINT "fund_moves_what_said" CHECK (("fund_moves"."kind" = 'paid') = ("fund_moves"."what" <> '')),
	CONSTRAINT "fund_moves_what_length" CHECK (char_length("fund_moves"."what") <= 80),
	CONSTRAINT "fund_moves_counted_whole" CHECK (num_nonnulls("fund_moves"."position", "fund_moves"."counted_at", "fund_moves"."counted_by", "fund_moves"."transaction_id") in (0, 4)),
	CONSTRAINT "fund_moves_undone_by" CHECK (("fund_moves"."undone_at" is null) = ("fund_moves"."undone_by" is null))
);
--> statement-breakpoint
CREATE TABLE "group_funds" (
	"group_id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"keeper_household_id" text NOT NULL,
	"last_position" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	CONSTRAINT "group_funds_purpose_length" CHECK (char_length("group_funds"."purpose") <= 80),
	CONSTRAINT "group_funds_purpose_said" CHECK ("group_funds"."purpose" <> ''),
	CONSTRAINT "group_funds_closed_by" CHECK (("group_funds"."closed_at" is null) = ("group_funds"."closed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_kind_known";--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_kind_known";--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_group_id_group_funds_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group_funds"("group_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_said_by_people_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_counted_by_people_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_funds" ADD CONSTRAINT "group_funds_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_funds" ADD CONSTRAINT "group_funds_keeper_household_id_households_id_fk" FOREIGN KEY ("keeper_household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_funds" ADD CONSTRAINT "group_funds_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_funds" ADD CONSTRAINT "group_funds_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fund_moves_group" ON "fund_moves" USING btree ("group_id","said_at");--> statement-breakpoint
CREATE UNIQUE INDEX "fund_moves_position_unique" ON "fund_moves" USING btree ("group_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "fund_moves_transaction_unique" ON "fund_moves" USING btree ("transaction_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'benefit_granted', 'benefit_refunded', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_funds_hold_cash" CHECK ("accounts"."kind" <> 'fund' or "accounts"."asset" = 'EUR');--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_kind_known" CHECK ("accounts"."kind" in ('world', 'programme', 'voucher', 'plan', 'benefit', 'hold', 'provider', 'household', 'claim', 'fund'));--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_kind_known" CHECK ("transactions"."kind" in ('programme_funded', 'voucher_issued', 'voucher_lapsed', 'benefit_granted', 'benefit_used_elsewhere', 'source_held', 'source_released', 'source_captured', 'source_refunded', 'cash_received', 'expense_shared', 'claim_paid', 'fund_put_in', 'fund_paid', 'fund_taken_out', 'reversal'));