ALTER TABLE "said_absences" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "said_absences" ADD CONSTRAINT "said_absences_reason" CHECK ("said_absences"."reason" <> '');--> statement-breakpoint
ALTER TABLE "said_absences" ADD CONSTRAINT "said_absences_reason_length" CHECK (char_length("said_absences"."reason") <= 200);