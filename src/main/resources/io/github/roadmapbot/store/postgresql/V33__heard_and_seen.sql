-- When the card of a vote was posted; what was posted before this was kept counts as posted when the vote was opened.
ALTER TABLE ballot ADD COLUMN posted_at TEXT NOT NULL DEFAULT '';

UPDATE ballot SET posted_at = opened_at WHERE ts <> '';

-- Who said that there is no agreement, and why; empty while nobody did.
ALTER TABLE ballot ADD COLUMN given_up_by TEXT NOT NULL DEFAULT '';

ALTER TABLE ballot ADD COLUMN given_up_why TEXT NOT NULL DEFAULT '';

-- The comments on GitHub that were taken as answers, or as asking too much: they are read again, and must not count again.
CREATE TABLE heard_comment (
    roadmap TEXT NOT NULL,
    comment TEXT NOT NULL,
    PRIMARY KEY (roadmap, comment)
);
