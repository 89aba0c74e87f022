ALTER TABLE "vouchers" DROP CONSTRAINT "vouchers_dependant_id_dependants_id_fk";
--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "written_in" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL;
--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_reverses_id_transactions_id_fk" FOREIGN KEY ("reverses_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "dependants" ADD CONSTRAINT "dependants_of_household" UNIQUE("id","household_id");
--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_dependant_of_household" FOREIGN KEY ("dependant_id","household_id") REFERENCES "public"."dependants"("id","household_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_reversal_names_it" CHECK (("transactions"."kind" = 'reversal') = ("transactions"."reverses_id" is not null));
