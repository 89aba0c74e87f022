ALTER TABLE "order_objections" DROP CONSTRAINT "order_objections_state_known";--> statement-breakpoint
DROP INDEX "documents_household";--> statement-breakpoint
-- Until now a document had one day: that of its issue. It was the year it counted in, and stays so.
ALTER TABLE "documents" ADD COLUMN "paid_on" date;--> statement-breakpoint
ALTER TABLE "documents" DISABLE TRIGGER "documents_append_only";--> statement-breakpoint
UPDATE "documents" SET "paid_on" = ("issued_at" at time zone 'Europe/Rome')::date;--> statement-breakpoint
ALTER TABLE "documents" ENABLE TRIGGER "documents_append_only";--> statement-breakpoint
ALTER TABLE "documents" ALTER COLUMN "paid_on" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "documents_household" ON "documents" USING btree ("household_id","paid_on");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_paid_before" CHECK ("documents"."paid_on" <= ("documents"."issued_at" at time zone 'Europe/Rome')::date);--> statement-breakpoint
ALTER TABLE "order_objections" ADD CONSTRAINT "order_objections_state_known" CHECK ("order_objections"."state" in ('open', 'taken_back', 'settled', 'withdrawn'));