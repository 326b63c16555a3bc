-- What was said of a version, and what was decided about a proposal, is never altered either.
CREATE TRIGGER "notices_never_change" BEFORE UPDATE ON "notices" FOR EACH ROW EXECUTE FUNCTION "refuse_published_rows"();
--> statement-breakpoint
CREATE TRIGGER "notices_never_go" BEFORE DELETE ON "notices" FOR EACH ROW EXECUTE FUNCTION "refuse_unless_removing"();
--> statement-breakpoint
CREATE TRIGGER "notices_never_empty" BEFORE TRUNCATE ON "notices" EXECUTE FUNCTION "refuse_published_rows"();
--> statement-breakpoint
CREATE TRIGGER "proposal_events_never_change" BEFORE UPDATE ON "proposal_events" FOR EACH ROW EXECUTE FUNCTION "refuse_published_rows"();
--> statement-breakpoint
CREATE TRIGGER "proposal_events_never_go" BEFORE DELETE ON "proposal_events" FOR EACH ROW EXECUTE FUNCTION "refuse_unless_removing"();
--> statement-breakpoint
CREATE TRIGGER "proposal_events_never_empty" BEFORE TRUNCATE ON "proposal_events" EXECUTE FUNCTION "refuse_published_rows"();
