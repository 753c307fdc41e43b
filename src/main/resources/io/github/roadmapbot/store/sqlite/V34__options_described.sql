-- How the bot described options of boards' fields, by which it knows its own words again: what a person wrote there stays. What is
-- about to be written was not seen there yet; of what was seen there, an older wording is gone.
CREATE TABLE option_words (
    field     TEXT    NOT NULL,
    option_id TEXT    NOT NULL,
    words     TEXT    NOT NULL,
    seen      INTEGER NOT NULL CHECK (seen IN (0, 1)),
    PRIMARY KEY (field, option_id, words)
) STRICT;

-- Options are added and described, and never both at once.
UPDATE step SET kind = 'change-options' WHERE kind = 'add-quarter';
