-- Who read what is evidence, and is never altered.
CREATE TRIGGER `acknowledgements_never_change` BEFORE UPDATE ON `acknowledgements`
BEGIN SELECT RAISE(ABORT, 'published rows stay: acknowledgements'); END;
--> statement-breakpoint
CREATE TRIGGER `acknowledgements_never_go` BEFORE DELETE ON `acknowledgements`
WHEN NOT EXISTS (SELECT 1 FROM `installation` WHERE `key` = 'removing' AND `value` = OLD.`organisation_id`)
BEGIN SELECT RAISE(ABORT, 'published rows stay: acknowledgements'); END;
