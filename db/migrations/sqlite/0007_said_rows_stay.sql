-- What was said of a version, and what was decided about a proposal, is never altered either.
CREATE TRIGGER `notices_never_change` BEFORE UPDATE ON `notices`
BEGIN SELECT RAISE(ABORT, 'published rows stay: notices'); END;
--> statement-breakpoint
CREATE TRIGGER `notices_never_go` BEFORE DELETE ON `notices`
WHEN NOT EXISTS (SELECT 1 FROM `installation` WHERE `key` = 'removing' AND `value` = OLD.`organisation_id`)
BEGIN SELECT RAISE(ABORT, 'published rows stay: notices'); END;
--> statement-breakpoint
CREATE TRIGGER `proposal_events_never_change` BEFORE UPDATE ON `proposal_events`
BEGIN SELECT RAISE(ABORT, 'published rows stay: proposal_events'); END;
--> statement-breakpoint
CREATE TRIGGER `proposal_events_never_go` BEFORE DELETE ON `proposal_events`
WHEN NOT EXISTS (SELECT 1 FROM `installation` WHERE `key` = 'removing' AND `value` = OLD.`organisation_id`)
BEGIN SELECT RAISE(ABORT, 'published rows stay: proposal_events'); END;
