-- For which quarter a suggestion was planned after a move; null where it was for none, or where nobody kept it then.
ALTER TABLE move ADD COLUMN quarter TEXT;

UPDATE move
   SET quarter = (SELECT SUBSTR(planned.why, 10, 4) || '-' || SUBSTR(planned.why, 15) FROM move planned
                   WHERE planned.suggestion = move.suggestion AND planned.id <= move.id AND planned.by_whom = 'github'
                     AND planned.came_from = planned.went_to AND planned.why LIKE 'moved to ____ Q_'
                   ORDER BY planned.id DESC LIMIT 1)
 WHERE went_to IN ('approved', 'published', 'shipped', 'dropped');

UPDATE move
   SET quarter = (SELECT suggestion.quarter FROM suggestion WHERE suggestion.id = move.suggestion)
 WHERE quarter IS NULL AND went_to IN ('approved', 'published', 'shipped', 'dropped')
   AND NOT EXISTS (SELECT 1 FROM move other
                    WHERE other.suggestion = move.suggestion
                      AND (other.by_whom = 'github' AND other.came_from = other.went_to
                           AND other.why LIKE 'moved to ____ Q_'
                           OR other.id > move.id
                           AND other.went_to NOT IN ('approved', 'published', 'shipped', 'dropped')));

-- When somebody voted by button, as ISO text; null where nobody kept it then.
ALTER TABLE button_vote ADD COLUMN pressed_at TEXT;

-- Why something was added to a quarter that was planned already.
CREATE TABLE added_late (
    suggestion INTEGER NOT NULL REFERENCES suggestion (id),
    quarter    TEXT    NOT NULL,
    by_whom    TEXT    NOT NULL,
    why        TEXT    NOT NULL,
    PRIMARY KEY (suggestion, quarter)
) STRICT;

-- What people say of a quarter when they look back at it; shown without names.
CREATE TABLE retrospective (
    roadmap    TEXT NOT NULL,
    quarter    TEXT NOT NULL,
    person     TEXT NOT NULL,
    went_well  TEXT NOT NULL,
    to_improve TEXT NOT NULL,
    said_at    TEXT NOT NULL,
    PRIMARY KEY (roadmap, quarter, person)
) STRICT;

-- Where the look back at a quarter stands in Slack.
CREATE TABLE quarter_review (
    roadmap   TEXT NOT NULL,
    quarter   TEXT NOT NULL,
    channel   TEXT NOT NULL,
    ts        TEXT NOT NULL,
    permalink TEXT NOT NULL,
    PRIMARY KEY (roadmap, quarter)
) STRICT;

-- The days on which it was told how a quarter goes, and when that was, as ISO text.
CREATE TABLE check_in (
    roadmap TEXT NOT NULL,
    quarter TEXT NOT NULL,
    day     TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (roadmap, quarter, day)
) STRICT;

-- Who was asked about something that has not moved for long: each once a quarter.
CREATE TABLE stale_asked (
    suggestion INTEGER NOT NULL REFERENCES suggestion (id),
    quarter    TEXT    NOT NULL,
    person     TEXT    NOT NULL,
    PRIMARY KEY (suggestion, quarter, person)
) STRICT;
