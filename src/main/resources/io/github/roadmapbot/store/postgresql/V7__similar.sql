-- For finding suggestions by their titles: by their words, however they are inflected, and, where the server lets us have
-- the extension for it, by pieces of three letters.
CREATE INDEX suggestion_title_words ON suggestion USING gin (to_tsvector('english', title));

DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX suggestion_title_pieces ON suggestion USING gin (title gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR undefined_object OR feature_not_supported THEN
    RAISE NOTICE 'Similar suggestions are found by whole words only: the extension pg_trgm cannot be had here.';
END
$$;
