CREATE TABLE "bank_columns" (
	"provider_id" text PRIMARY KEY NOT NULL,
	"columns" jsonb NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"set_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_drafts" (
	"provider_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"file_id" text NOT NULL,
	"position" integer NOT NULL,
	"name_hash" text NOT NULL,
	"booked_on" date NOT NULL,
	"amount_cents" bigint NOT NULL,
	"text" text,
	"payment_references" text[] NOT NULL,
	"state" text NOT NULL,
	"transaction_id" text,
	"reference" text,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	CONSTRAINT "bank_entries_state_known" CHECK ("bank_entries"."state" in ('open', 'booked', 'aside')),
	CONSTRAINT "bank_entries_amount_positive" CHECK ("bank_entries"."amount_cents" > 0),
	CONSTRAINT "bank_entries_text_length" CHECK (char_length("bank_entries"."text") <= 200),
	CONSTRAINT "bank_entries_booked" CHECK (("bank_entries"."state" = 'booked') = ("bank_entries"."transaction_id" is not null) and ("bank_entries"."transaction_id" is null) = ("bank_entries"."reference" is null)),
	CONSTRAINT "bank_entries_decided" CHECK (("bank_entries"."state" = 'open') = ("bank_entries"."decided_at" is null) and ("bank_entries"."decided_at" is null) = ("bank_entries"."decided_by" is null))
);
--> statement-breakpoint
CREATE TABLE "bank_files" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"name" text NOT NULL,
	"iban" text,
	"read_at" timestamp with time zone NOT NULL,
	"read_by" text NOT NULL,
	"entry_count" integer NOT NULL,
	"new_count" integer NOT NULL,
	"other_count" integer NOT NULL,
	"unread_count" integer NOT NULL,
	CONSTRAINT "bank_files_name_length" CHECK (char_length("bank_files"."name") <= 120)
);
--> statement-breakpoint
ALTER TABLE "bank_columns" ADD CONSTRAINT "bank_columns_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_columns" ADD CONSTRAINT "bank_columns_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_drafts" ADD CONSTRAINT "bank_drafts_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_drafts" ADD CONSTRAINT "bank_drafts_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_entries" ADD CONSTRAINT "bank_entries_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_entries" ADD CONSTRAINT "bank_entries_file_id_bank_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."bank_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_entries" ADD CONSTRAINT "bank_entries_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_entries" ADD CONSTRAINT "bank_entries_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_files" ADD CONSTRAINT "bank_files_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_files" ADD CONSTRAINT "bank_files_read_by_people_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bank_entries_name_unique" ON "bank_entries" USING btree ("provider_id","name_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_entries_transaction_unique" ON "bank_entries" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "bank_entries_state" ON "bank_entries" USING btree ("provider_id","state");--> statement-breakpoint
CREATE INDEX "bank_entries_file" ON "bank_entries" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_files_content_unique" ON "bank_files" USING btree ("provider_id","content_hash");