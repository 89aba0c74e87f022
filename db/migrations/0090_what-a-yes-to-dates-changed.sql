ALTER TABLE "order_session_changes" ADD COLUMN "changed_dates" integer;--> statement-breakpoint
ALTER TABLE "order_session_changes" ADD COLUMN "stood_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "order_session_changes" ADD CONSTRAINT "order_session_changes_done" CHECK (case when "order_session_changes"."changed_dates" is null then "order_session_changes"."stood_at" is null
        else "order_session_changes"."state" = 'accepted' and "order_session_changes"."changed_dates" between 1 and 400
          and ("order_session_changes"."stood_at" is null) = ("order_session_changes"."number" is null) end);