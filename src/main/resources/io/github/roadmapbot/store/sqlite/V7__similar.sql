-- For finding suggestions by their titles: once by their words, however they are inflected, and once by pieces of three
-- letters. Both are derived from the suggestions, kept in step by the triggers, and not backed up.
CREATE VIRTUAL TABLE suggestion_words
       USING fts5 (title, content = 'suggestion', content_rowid = 'id', tokenize = 'porter unicode61');

CREATE VIRTUAL TABLE suggestion_pieces
       USING fts5 (title, content = 'suggestion', content_rowid = 'id', tokenize = 'trigram');

-- How many titles have a word or a piece.
CREATE VIRTUAL TABLE suggestion_word_counts USING fts5vocab (suggestion_words, 'row');
CREATE VIRTUAL TABLE suggestion_piece_counts USING fts5vocab (suggestion_pieces, 'row');

INSERT INTO suggestion_words (suggestion_words) VALUES ('rebuild');
INSERT INTO suggestion_pieces (suggestion_pieces) VALUES ('rebuild');

CREATE TRIGGER suggestion_found AFTER INSERT ON suggestion
BEGIN
    INSERT INTO suggestion_words (rowid, title) VALUES (new.id, new.title);
    INSERT INTO suggestion_pieces (rowid, title) VALUES (new.id, new.title);
END;

CREATE TRIGGER suggestion_found_otherwise AFTER UPDATE OF title ON suggestion WHEN old.title <> new.title
BEGIN
    INSERT INTO suggestion_words (suggestion_words, rowid, title) VALUES ('delete', old.id, old.title);
    INSERT INTO suggestion_pieces (suggestion_pieces, rowid, title) VALUES ('delete', old.id, old.title);
    INSERT INTO suggestion_words (rowid, title) VALUES (new.id, new.title);
    INSERT INTO suggestion_pieces (rowid, title) VALUES (new.id, new.title);
END;

CREATE TRIGGER suggestion_found_no_more AFTER DELETE ON suggestion
BEGIN
    INSERT INTO suggestion_words (suggestion_words, rowid, title) VALUES ('delete', old.id, old.title);
    INSERT INTO suggestion_pieces (suggestion_pieces, rowid, title) VALUES ('delete', old.id, old.title);
END;
