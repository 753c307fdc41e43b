-- What a board's field offered and what every item had chosen of it before the bot sent the list of options back, kept until it
-- is known that nothing got lost. The content is JSON that only the bot reads.
CREATE TABLE options_before (
    field   TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
) STRICT;
