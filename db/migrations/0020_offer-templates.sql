CREATE TABLE "offer_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"title" text NOT NULL,
	"terms" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_templates_title_length" CHECK (char_length("offer_templates"."title") <= 80),
	CONSTRAINT "offer_templates_terms_length" CHECK (char_length("offer_templates"."terms") <= 1000),
	CONSTRAINT "offer_templates_not_empty" CHECK ("offer_templates"."title" <> '' and "offer_templates"."terms" <> '')
);
--> statement-breakpoint
ALTER TABLE "offer_templates" ADD CONSTRAINT "offer_templates_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_templates_provider" ON "offer_templates" USING btree ("provider_id");