-- Replies in the quarters' discussions by which somebody wants a suggestion made of a comment: each is heard once, ever. The thread
-- is the comment that it stands beneath, the target the comment that is meant, or its address. Who may not decide is ignored, and
-- not named; whoever asked is named until they are answered. What became of it is what they are told.
CREATE TABLE promotion (
    node_id   TEXT NOT NULL PRIMARY KEY,
    roadmap   TEXT NOT NULL,
    quarter   TEXT NOT NULL,
    thread    TEXT NOT NULL,
    target    TEXT NOT NULL DEFAULT '',
    address   TEXT NOT NULL DEFAULT '',
    title     TEXT NOT NULL DEFAULT '',
    by_whom   TEXT NOT NULL DEFAULT '',
    status    TEXT NOT NULL CHECK (status IN ('ignored', 'asked', 'answered')),
    became    TEXT NOT NULL DEFAULT '',
    answer_id TEXT
);

-- One row a reply, for ever: twice would be two answers.
CREATE UNIQUE INDEX step_promote_reply ON step (subject, detail) WHERE kind = 'promote-reply';
