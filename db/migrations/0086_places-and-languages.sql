ALTER TABLE "services" ADD COLUMN "places" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "is_accessible" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "languages" text[] DEFAULT '{"it"}' NOT NULL;--> statement-breakpoint
CREATE INDEX "services_type" ON "services" USING btree ("category","type_key","id");--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_places_known" CHECK ("services"."places" <@ array['home', 'provider', 'online']::text[]);--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_accessible_somewhere" CHECK (not "services"."is_accessible" or 'provider' = any("services"."places"));--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_languages_known" CHECK ("providers"."languages" <@ array['it', 'en', 'fr', 'es', 'ar', 'zh', 'ro', 'uk', 'tl', 'bn', 'si', 'sq', 'ise']::text[]);