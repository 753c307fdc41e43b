-- The view of a quarter on the board; without a number it could not be made, and refused says why. What did not fit when it
-- was compared is told once: missing are ids of suggestions, strange what people know items by, one a line.
CREATE TABLE board_view (
    roadmap TEXT    NOT NULL,
    quarter TEXT    NOT NULL,
    number  INTEGER,
    url     TEXT    NOT NULL,
    filter  TEXT    NOT NULL,
    refused TEXT    NOT NULL,
    missing TEXT    NOT NULL,
    strange TEXT    NOT NULL,
    PRIMARY KEY (roadmap, quarter)
) STRICT;

-- A quarter of a roadmap gets its view once, and the maintainers hear of it once.
CREATE UNIQUE INDEX step_view ON step (kind, subject, detail) WHERE kind IN ('make-view', 'tell-view');
