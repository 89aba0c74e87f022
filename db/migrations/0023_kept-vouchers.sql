CREATE TABLE "kept_vouchers" (
	"order_id" text NOT NULL,
	"voucher_id" text NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_vouchers_order_id_voucher_id_pk" PRIMARY KEY("order_id","voucher_id")
);
--> statement-breakpoint
ALTER TABLE "kept_vouchers" ADD CONSTRAINT "kept_vouchers_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_vouchers" ADD CONSTRAINT "kept_vouchers_voucher_id_vouchers_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."vouchers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_vouchers" ADD CONSTRAINT "kept_vouchers_kept_by_people_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_vouchers_voucher" ON "kept_vouchers" USING btree ("voucher_id");