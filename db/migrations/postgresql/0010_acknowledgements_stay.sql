-- Who read what is evidence, and is never altered.
CREATE TRIGGER "acknowledgements_never_change" BEFORE UPDATE ON "acknowledgements" FOR EACH ROW EXECUTE FUNCTION "refuse_published_rows"();
--> statement-breakpoint
CREATE TRIGGER "acknowledgements_never_go" BEFORE DELETE ON "acknowledgements" FOR EACH ROW EXECUTE FUNCTION "refuse_unless_removing"();
--> statement-breakpoint
CREATE TRIGGER "acknowledgements_never_empty" BEFORE TRUNCATE ON "acknowledgements" EXECUTE FUNCTION "refuse_published_rows"();
