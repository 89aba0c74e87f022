ALTER TABLE "requests" ADD COLUMN "offers_ended_at" timestamp with time zone;--> statement-breakpoint
-- What ended before the column did: with its vote, or as the log says it was closed. Where neither is
-- known it was its own closing time, which every reader holds against it anyway.
UPDATE "requests" SET "offers_ended_at" = least(
  (SELECT min(d."created_at") FROM "decisions" d
    WHERE d."request_id" = "requests"."id" AND d."status" IN ('open', 'accepted')),
  (SELECT min(a."at") FROM "audit_log" a
    WHERE a."subject_kind" = 'request' AND a."subject_id" = "requests"."id" AND a."action" = 'request.close')
) WHERE "status" <> 'open';
