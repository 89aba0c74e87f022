CREATE TABLE "reimbursement_packs" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"year" integer NOT NULL,
	"status" text NOT NULL,
	"note" text NOT NULL,
	"total_cents" bigint NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"approved_cents" bigint,
	"words" text DEFAULT '' NOT NULL,
	CONSTRAINT "reimbursement_packs_status_known" CHECK ("reimbursement_packs"."status" in ('sent', 'approved', 'refused', 'withdrawn')),
	CONSTRAINT "reimbursement_packs_note_length" CHECK (char_length("reimbursement_packs"."note") <= 300),
	CONSTRAINT "reimbursement_packs_words_length" CHECK (char_length("reimbursement_packs"."words") <= 300),
	CONSTRAINT "reimbursement_packs_total_positive" CHECK ("reimbursement_packs"."total_cents" > 0),
	CONSTRAINT "reimbursement_packs_approved" CHECK (("reimbursement_packs"."status" = 'approved') = ("reimbursement_packs"."approved_cents" is not null) and coalesce("reimbursement_packs"."approved_cents" between 1 and "reimbursement_packs"."total_cents", true)),
	CONSTRAINT "reimbursement_packs_decided" CHECK (("reimbursement_packs"."status" = 'sent') = ("reimbursement_packs"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "reimbursement_receipts" (
	"pack_id" text NOT NULL,
	"document_id" text NOT NULL,
	"is_held" boolean DEFAULT true NOT NULL,
	CONSTRAINT "reimbursement_receipts_pack_id_document_id_pk" PRIMARY KEY("pack_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "reimbursement_packs" ADD CONSTRAINT "reimbursement_packs_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reimbursement_packs" ADD CONSTRAINT "reimbursement_packs_employee" FOREIGN KEY ("company_id","person_id","year") REFERENCES "public"."company_employees"("company_id","person_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reimbursement_receipts" ADD CONSTRAINT "reimbursement_receipts_pack_id_reimbursement_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."reimbursement_packs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reimbursement_receipts" ADD CONSTRAINT "reimbursement_receipts_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reimbursement_packs_company" ON "reimbursement_packs" USING btree ("company_id","sent_at");--> statement-breakpoint
CREATE INDEX "reimbursement_packs_person" ON "reimbursement_packs" USING btree ("person_id","year");--> statement-breakpoint
CREATE UNIQUE INDEX "reimbursement_receipts_once" ON "reimbursement_receipts" USING btree ("document_id") WHERE "reimbursement_receipts"."is_held";--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'card_added', 'card_moved'));