-- What a local model makes of the titles, where one is switched on: of which title, by which model, and in which order it was
-- kept, so that a process learns what others have kept. It follows from the suggestions and is not backed up.
CREATE TABLE suggestion_vector (
    suggestion INTEGER NOT NULL PRIMARY KEY REFERENCES suggestion (id),
    model      TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    vector     BLOB    NOT NULL,
    number     INTEGER NOT NULL UNIQUE
) STRICT;
