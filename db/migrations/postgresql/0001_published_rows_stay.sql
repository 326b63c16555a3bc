-- What was published or measured is never altered: these refuse to change or delete a version, its documents
-- or a result. The one way to delete them is to remove their whole organisation: in one transaction, write the
-- organisation's id into installation under 'removing', delete its rows, and delete that row again.
CREATE FUNCTION "refuse_published_rows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'published rows stay: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE FUNCTION "refuse_unless_removing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "installation" WHERE "key" = 'removing' AND "value" = OLD."organisation_id") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'published rows stay: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE FUNCTION "refuse_document_unless_removing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "installation" JOIN "versions" ON "versions"."organisation_id" = "installation"."value"
    WHERE "installation"."key" = 'removing' AND "versions"."id" = OLD."version_id"
  ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'published rows stay: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER "versions_never_change" BEFORE UPDATE ON "versions" FOR EACH ROW EXECUTE FUNCTION "refuse_published_rows"();
--> statement-breakpoint
CREATE TRIGGER "versions_never_go" BEFORE DELETE ON "versions" FOR EACH ROW EXECUTE FUNCTION "refuse_unless_removing"();
--> statement-breakpoint
CREATE TRIGGER "versions_never_empty" BEFORE TRUNCATE ON "versions" EXECUTE FUNCTION "refuse_published_rows"();
--> statement-breakpoint
CREATE TRIGGER "version_documents_never_change" BEFORE UPDATE ON "version_documents" FOR EACH ROW EXECUTE FUNCTION "refuse_published_rows"();
--> statement-breakpoint
CREATE TRIGGER "version_documents_never_go" BEFORE DELETE ON "version_documents" FOR EACH ROW EXECUTE FUNCTION "refuse_document_unless_removing"();
--> statement-breakpoint
CREATE TRIGGER "version_documents_never_empty" BEFORE TRUNCATE ON "version_documents" EXECUTE FUNCTION "refuse_published_rows"();
--> statement-breakpoint
CREATE TRIGGER "results_never_change" BEFORE UPDATE ON "results" FOR EACH ROW EXECUTE FUNCTION "refuse_published_rows"();
--> statement-breakpoint
CREATE TRIGGER "results_never_go" BEFORE DELETE ON "results" FOR EACH ROW EXECUTE FUNCTION "refuse_unless_removing"();
--> statement-breakpoint
CREATE TRIGGER "results_never_empty" BEFORE TRUNCATE ON "results" EXECUTE FUNCTION "refuse_published_rows"();
