CREATE TABLE "cash_announcements" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"household_id" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"paid_on" date NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"said_by" text NOT NULL,
	"taken_back_at" timestamp with time zone,
	"taken_back_by" text,
	CONSTRAINT "cash_announcements_amount_positive" CHECK ("cash_announcements"."amount_cents" > 0),
	CONSTRAINT "cash_announcements_not_to_come" CHECK ("cash_announcements"."paid_on" <= ("cash_announcements"."said_at" at time zone 'Europe/Rome')::date),
	CONSTRAINT "cash_announcements_taken_back_by" CHECK (("cash_announcements"."taken_back_at" is null) = ("cash_announcements"."taken_back_by" is null))
);
--> statement-breakpoint
CREATE TABLE "provider_accounts" (
	"provider_id" text PRIMARY KEY NOT NULL,
	"iban" text NOT NULL,
	"holder" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"set_by" text NOT NULL,
	CONSTRAINT "provider_accounts_holder_length" CHECK (char_length("provider_accounts"."holder") <= 70),
	CONSTRAINT "provider_accounts_holder_not_empty" CHECK ("provider_accounts"."holder" <> '')
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "cash_announcements" ADD CONSTRAINT "cash_announcements_said_by_people_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cash_announcements" ADD CONSTRAINT "cash_announcements_taken_back_by_people_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cash_announcements" ADD CONSTRAINT "cash_announcements_part" FOREIGN KEY ("order_id","household_id") REFERENCES "public"."order_households"("order_id","household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_accounts" ADD CONSTRAINT "provider_accounts_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_accounts" ADD CONSTRAINT "provider_accounts_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cash_announcements_order" ON "cash_announcements" USING btree ("order_id","household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cash_announcements_one_stands" ON "cash_announcements" USING btree ("order_id","household_id") WHERE taken_back_at is null;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'payment_said', 'payment_came', 'payment_undone', 'card_added', 'card_moved'));