-- What was published or measured is never altered: these refuse to change or delete a version, its documents
-- or a result. The one way to delete them is to remove their whole organisation: in one transaction, write the
-- organisation's id into installation under 'removing', delete its rows, and delete that row again.
CREATE TRIGGER `versions_never_change` BEFORE UPDATE ON `versions`
BEGIN SELECT RAISE(ABORT, 'published rows stay: versions'); END;
--> statement-breakpoint
CREATE TRIGGER `versions_never_go` BEFORE DELETE ON `versions`
WHEN NOT EXISTS (SELECT 1 FROM `installation` WHERE `key` = 'removing' AND `value` = OLD.`organisation_id`)
BEGIN SELECT RAISE(ABORT, 'published rows stay: versions'); END;
--> statement-breakpoint
CREATE TRIGGER `version_documents_never_change` BEFORE UPDATE ON `version_documents`
BEGIN SELECT RAISE(ABORT, 'published rows stay: version_documents'); END;
--> statement-breakpoint
CREATE TRIGGER `version_documents_never_go` BEFORE DELETE ON `version_documents`
WHEN NOT EXISTS (
  SELECT 1 FROM `installation` JOIN `versions` ON `versions`.`organisation_id` = `installation`.`value`
  WHERE `installation`.`key` = 'removing' AND `versions`.`id` = OLD.`version_id`
)
BEGIN SELECT RAISE(ABORT, 'published rows stay: version_documents'); END;
--> statement-breakpoint
CREATE TRIGGER `results_never_change` BEFORE UPDATE ON `results`
BEGIN SELECT RAISE(ABORT, 'published rows stay: results'); END;
--> statement-breakpoint
CREATE TRIGGER `results_never_go` BEFORE DELETE ON `results`
WHEN NOT EXISTS (SELECT 1 FROM `installation` WHERE `key` = 'removing' AND `value` = OLD.`organisation_id`)
BEGIN SELECT RAISE(ABORT, 'published rows stay: results'); END;
