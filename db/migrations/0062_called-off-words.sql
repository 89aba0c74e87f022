ALTER TABLE "orders" ADD COLUMN "called_off_reason" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "called_off_words" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "called_off_by" text;--> statement-breakpoint
-- Until now only the audit log knew why; an order called off before it kept reasons was so by its group.
UPDATE orders SET called_off_reason = coalesce((
  SELECT l.details ->> 'reason' FROM audit_log l
    WHERE l.subject_kind = 'order' AND l.subject_id = orders.id
      AND l.action IN ('order.cancel', 'order.end_early')
      AND l.details ->> 'reason' IN ('organiser', 'provider', 'too_few_households', 'unconfirmed', 'household', 'declined', 'time_refused', 'unanswered')
    ORDER BY l.at DESC LIMIT 1), CASE WHEN status = 'cancelled' THEN 'organiser' END)
  WHERE status IN ('cancelled', 'completed', 'settled');--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_called_off_by_people_id_fk" FOREIGN KEY ("called_off_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_called_off_reason_known" CHECK ("orders"."called_off_reason" in ('organiser', 'provider', 'too_few_households', 'unconfirmed', 'household', 'declined', 'time_refused', 'unanswered'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_called_off_said" CHECK (("orders"."status" <> 'cancelled' or "orders"."called_off_reason" is not null) and ("orders"."called_off_reason" is not null or num_nonnulls("orders"."called_off_words", "orders"."called_off_by") = 0));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_called_off_words" CHECK ("orders"."called_off_words" <> '' and char_length("orders"."called_off_words") <= 300);