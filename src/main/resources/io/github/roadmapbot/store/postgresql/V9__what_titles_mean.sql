-- What a local model makes of the titles, where one is switched on: of which title, by which model, and in which order it was
-- kept, so that a process learns what others have kept. It follows from the suggestions and is not backed up.
CREATE TABLE suggestion_vector (
    suggestion BIGINT NOT NULL PRIMARY KEY REFERENCES suggestion (id),
    model      TEXT   NOT NULL,
    title      TEXT   NOT NULL,
    vector     BYTEA  NOT NULL,
    number     BIGINT NOT NULL UNIQUE
);
