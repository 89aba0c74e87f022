CREATE TABLE "document_counters" (
	"provider_id" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "document_counters_provider_id_year_pk" PRIMARY KEY("provider_id","year")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"year" integer NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"kind" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"corrects_id" text,
	"transaction_id" text NOT NULL,
	"order_id" text NOT NULL,
	"period" integer NOT NULL,
	"household_id" text NOT NULL,
	"reference" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"provider_name" text NOT NULL,
	"provider_tax_code" text,
	"household_name" text NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"lines" jsonb NOT NULL,
	CONSTRAINT "documents_kind_known" CHECK ("documents"."kind" in ('receipt', 'credit_note')),
	CONSTRAINT "documents_category_known" CHECK ("documents"."category" in ('childhood', 'education', 'sport', 'culture', 'holidays', 'older', 'health', 'psychology', 'disability', 'home', 'living', 'guidance')),
	CONSTRAINT "documents_amount_positive" CHECK ("documents"."amount_cents" > 0),
	CONSTRAINT "documents_corrects" CHECK (("documents"."kind" = 'credit_note') = ("documents"."corrects_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "tax_code" text;--> statement-breakpoint
ALTER TABLE "document_counters" ADD CONSTRAINT "document_counters_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_corrects_id_documents_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_due_fk" FOREIGN KEY ("order_id","period","household_id") REFERENCES "public"."order_dues"("order_id","period","household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "documents_number_unique" ON "documents" USING btree ("provider_id","year","number");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_transaction_unique" ON "documents" USING btree ("transaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_corrects_unique" ON "documents" USING btree ("corrects_id");--> statement-breakpoint
CREATE INDEX "documents_household" ON "documents" USING btree ("household_id","year");--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_tax_code_shape" CHECK ("providers"."tax_code" ~ '^[0-9]{11}$');