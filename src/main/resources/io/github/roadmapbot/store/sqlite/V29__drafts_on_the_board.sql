-- The cards on boards that are drafts: what nobody has approved yet, and may be shown. What it says there is kept as a fingerprint;
-- stage, category and quarter are those that the bot chose, empty until it did. Put away is what the bot archived itself.
CREATE TABLE board_draft (
    suggestion INTEGER NOT NULL PRIMARY KEY REFERENCES suggestion (id),
    item_id    TEXT NOT NULL,
    words      TEXT NOT NULL,
    stage      TEXT NOT NULL DEFAULT '',
    category   TEXT NOT NULL DEFAULT '',
    quarter    TEXT NOT NULL DEFAULT '',
    put_away   INTEGER NOT NULL DEFAULT 0 CHECK (put_away IN (0, 1))
) STRICT;

-- One row a suggestion, for ever: twice would be two cards.
CREATE UNIQUE INDEX step_add_draft ON step (subject) WHERE kind = 'add-draft';
