CREATE UNIQUE INDEX "providers_tax_code_unique" ON "providers" USING btree ("tax_code");--> statement-breakpoint
ALTER TABLE "providers" DROP COLUMN "initials";--> statement-breakpoint
ALTER TABLE "providers" DROP COLUMN "hue";