CREATE TABLE "applications" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"household_id" text NOT NULL,
	"dependant_id" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"applied_by" text NOT NULL,
	"applied_at" timestamp with time zone NOT NULL,
	"isee_cents" bigint,
	"dsu_protocol" text,
	"isee_kind" text NOT NULL,
	"isee_expires_on" date NOT NULL,
	"band" integer,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"words" text DEFAULT '' NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"voucher_id" text,
	CONSTRAINT "applications_state_known" CHECK ("applications"."state" in ('sent', 'checking', 'to_complete', 'verified', 'waiting', 'granted', 'refused', 'withdrawn')),
	CONSTRAINT "applications_isee_kind_known" CHECK ("applications"."isee_kind" in ('ordinary', 'minors', 'health', 'university', 'current')),
	CONSTRAINT "applications_isee_not_negative" CHECK ("applications"."isee_cents" >= 0),
	CONSTRAINT "applications_protocol_length" CHECK (char_length("applications"."dsu_protocol") <= 40),
	CONSTRAINT "applications_words_length" CHECK (char_length("applications"."words") <= 600),
	CONSTRAINT "applications_declared" CHECK (case when state in ('sent', 'checking', 'to_complete') then "applications"."isee_cents" is not null and "applications"."dsu_protocol" is not null else "applications"."isee_cents" is null and "applications"."dsu_protocol" is null end),
	CONSTRAINT "applications_verified" CHECK ("applications"."state" not in ('verified', 'waiting', 'granted') or ("applications"."band" is not null and "applications"."verified_by" is not null and "applications"."verified_at" is not null)),
	CONSTRAINT "applications_said" CHECK ("applications"."state" not in ('to_complete', 'refused') or "applications"."words" <> ''),
	CONSTRAINT "applications_granted" CHECK (("applications"."state" = 'granted') = ("applications"."voucher_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "programme_fundings" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	CONSTRAINT "programme_fundings_kind_known" CHECK ("programme_fundings"."kind" in ('open', 'raise')),
	CONSTRAINT "programme_fundings_state_known" CHECK ("programme_fundings"."state" in ('asked', 'confirmed', 'refused', 'withdrawn')),
	CONSTRAINT "programme_fundings_amount_within" CHECK ("programme_fundings"."amount_cents" between 1 and 100000000000),
	CONSTRAINT "programme_fundings_reason_length" CHECK (char_length("programme_fundings"."reason") <= 600),
	CONSTRAINT "programme_fundings_answered" CHECK (("programme_fundings"."state" = 'asked') = ("programme_fundings"."answered_by" is null)),
	CONSTRAINT "programme_fundings_four_eyes" CHECK ("programme_fundings"."state" not in ('confirmed', 'refused') or "programme_fundings"."answered_by" <> "programme_fundings"."asked_by")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_kind_known";--> statement-breakpoint
DROP INDEX "vouchers_one_per_dependant";--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "state" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "beneficiary" text DEFAULT 'anyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "min_age" integer;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "max_age" integer;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "documents_it" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "documents_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "vouchers" ADD COLUMN "revoked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_applied_by_people_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_verified_by_people_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_voucher_id_vouchers_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."vouchers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_dependant_of_household" FOREIGN KEY ("dependant_id","household_id") REFERENCES "public"."dependants"("id","household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_fundings" ADD CONSTRAINT "programme_fundings_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_fundings" ADD CONSTRAINT "programme_fundings_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_fundings" ADD CONSTRAINT "programme_fundings_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "applications_one_live" ON "applications" USING btree ("programme_id","dependant_id") WHERE state in ('sent', 'checking', 'to_complete', 'verified', 'waiting', 'granted');--> statement-breakpoint
CREATE UNIQUE INDEX "applications_voucher_unique" ON "applications" USING btree ("voucher_id");--> statement-breakpoint
CREATE INDEX "applications_queue" ON "applications" USING btree ("programme_id","state","applied_at");--> statement-breakpoint
CREATE INDEX "applications_household" ON "applications" USING btree ("household_id","applied_at");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_fundings_one_asked" ON "programme_fundings" USING btree ("programme_id") WHERE state in ('asked');--> statement-breakpoint
CREATE INDEX "programme_fundings_programme" ON "programme_fundings" USING btree ("programme_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "vouchers_one_per_dependant" ON "vouchers" USING btree ("programme_id","dependant_id") WHERE "vouchers"."revoked_at" is null;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'seat_offered', 'seat_passed', 'edition_sure', 'edition_off', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'own_account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'nearby_proposed', 'nearby_lapsed', 'nearby_met', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'voucher_changed', 'programme_asked', 'application_returned', 'application_decided', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'review_written', 'review_answered', 'review_reported', 'review_hidden', 'review_shown', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "programme_bands" ADD CONSTRAINT "programme_bands_in_order" CHECK ("programme_bands"."isee_from_cents" between 0 and "programme_bands"."isee_to_cents");--> statement-breakpoint
ALTER TABLE "programme_bands" ADD CONSTRAINT "programme_bands_worth" CHECK ("programme_bands"."value_cents" between 1 and 10000000);--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_state_known" CHECK ("programmes"."state" in ('draft', 'open', 'closed'));--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_beneficiary_known" CHECK ("programmes"."beneficiary" in ('anyone', 'minor', 'assisted'));--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_days_in_order" CHECK ("programmes"."starts_on" <= "programmes"."ends_on");--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_ages_in_order" CHECK (coalesce("programmes"."min_age" <= "programmes"."max_age", true) and "programmes"."min_age" between 0 and 120 is not false and "programmes"."max_age" between 0 and 120 is not false);--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_documents_length" CHECK (char_length("programmes"."documents_it") <= 600);--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_documents_en_length" CHECK (char_length("programmes"."documents_en") <= 600);--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_kind_known" CHECK ("transactions"."kind" in ('programme_funded', 'voucher_issued', 'voucher_lapsed', 'voucher_revoked', 'benefit_granted', 'benefit_used_elsewhere', 'benefit_lapsed', 'source_held', 'source_released', 'source_captured', 'source_refunded', 'cash_received', 'expense_shared', 'claim_paid', 'fund_put_in', 'fund_paid', 'fund_taken_out', 'fund_received', 'reversal'));--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_revoked_suspended" CHECK ("vouchers"."revoked_at" is null or "vouchers"."is_suspended");