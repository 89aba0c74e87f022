CREATE TABLE "order_contacts" (
	"order_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"place" text NOT NULL,
	"carer" text NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_contacts_name_length" CHECK (char_length("order_contacts"."name") <= 80),
	CONSTRAINT "order_contacts_phone_length" CHECK (char_length("order_contacts"."phone") <= 40),
	CONSTRAINT "order_contacts_place_length" CHECK (char_length("order_contacts"."place") <= 200),
	CONSTRAINT "order_contacts_carer_length" CHECK (char_length("order_contacts"."carer") <= 120),
	CONSTRAINT "order_contacts_reachable" CHECK ("order_contacts"."name" <> '' and "order_contacts"."phone" <> '')
);
--> statement-breakpoint
CREATE TABLE "order_sheet_beneficiaries" (
	"order_id" text NOT NULL,
	"household_id" text NOT NULL,
	"dependant_id" text NOT NULL,
	CONSTRAINT "order_sheet_beneficiaries_order_id_household_id_dependant_id_pk" PRIMARY KEY("order_id","household_id","dependant_id")
);
--> statement-breakpoint
CREATE TABLE "order_sheets" (
	"order_id" text NOT NULL,
	"household_id" text NOT NULL,
	"place" text NOT NULL,
	"phone" text NOT NULL,
	"good_to_know" text NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_sheets_order_id_household_id_pk" PRIMARY KEY("order_id","household_id"),
	CONSTRAINT "order_sheets_place_length" CHECK (char_length("order_sheets"."place") <= 200),
	CONSTRAINT "order_sheets_phone_length" CHECK (char_length("order_sheets"."phone") <= 40),
	CONSTRAINT "order_sheets_good_to_know_length" CHECK (char_length("order_sheets"."good_to_know") <= 500)
);
--> statement-breakpoint
CREATE TABLE "thread_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"author_id" text NOT NULL,
	"household_id" text,
	"text" text NOT NULL,
	"form_key" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "thread_messages_kind_known" CHECK ("thread_messages"."kind" in ('provider', 'group')),
	CONSTRAINT "thread_messages_number_positive" CHECK ("thread_messages"."number" > 0),
	CONSTRAINT "thread_messages_text_length" CHECK (char_length("thread_messages"."text") <= 2000),
	CONSTRAINT "thread_messages_text_or_taken_back" CHECK (("thread_messages"."text" = '') = ("thread_messages"."deleted_at" is not null)),
	CONSTRAINT "thread_messages_group_has_households" CHECK ("thread_messages"."kind" <> 'group' or "thread_messages"."household_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "thread_reads" (
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" text NOT NULL,
	"up_to" integer NOT NULL,
	CONSTRAINT "thread_reads_order_id_kind_person_id_pk" PRIMARY KEY("order_id","kind","person_id"),
	CONSTRAINT "thread_reads_kind_known" CHECK ("thread_reads"."kind" in ('provider', 'group')),
	CONSTRAINT "thread_reads_up_to_not_negative" CHECK ("thread_reads"."up_to" >= 0)
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "order_contacts" ADD CONSTRAINT "order_contacts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_contacts" ADD CONSTRAINT "order_contacts_updated_by_people_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sheet_beneficiaries" ADD CONSTRAINT "order_sheet_beneficiaries_dependant_id_dependants_id_fk" FOREIGN KEY ("dependant_id") REFERENCES "public"."dependants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sheet_beneficiaries" ADD CONSTRAINT "order_sheet_beneficiaries_sheet_fk" FOREIGN KEY ("order_id","household_id") REFERENCES "public"."order_sheets"("order_id","household_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sheets" ADD CONSTRAINT "order_sheets_updated_by_people_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sheets" ADD CONSTRAINT "order_sheets_part_fk" FOREIGN KEY ("order_id","household_id") REFERENCES "public"."order_households"("order_id","household_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_sheets_household" ON "order_sheets" USING btree ("household_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "thread_messages_number_unique" ON "thread_messages" USING btree ("order_id","kind","number");--> statement-breakpoint
CREATE UNIQUE INDEX "thread_messages_form_unique" ON "thread_messages" USING btree ("author_id","form_key");--> statement-breakpoint
CREATE INDEX "thread_messages_author" ON "thread_messages" USING btree ("author_id","sent_at");--> statement-breakpoint
CREATE INDEX "thread_reads_person" ON "thread_reads" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_received', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'message_received', 'card_added', 'card_moved'));