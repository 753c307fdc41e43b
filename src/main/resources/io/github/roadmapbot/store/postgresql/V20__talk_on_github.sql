-- Of the bot's comment in a quarter's discussion: the comment that it answers; null if it says the whole wish.
ALTER TABLE discussion_comment ADD COLUMN answers TEXT;

UPDATE discussion_comment
   SET answers = (SELECT remark.node_id FROM remark WHERE remark.suggestion = discussion_comment.suggestion);

-- Of a reply that maintainers made a suggestion: the comment that it stands beneath; null for those that stand by themselves.
ALTER TABLE remark ADD COLUMN reply_to TEXT;

-- How many of those who reacted there are people who voted in Slack, too, and have been forgotten since.
ALTER TABLE github_look ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;

-- Discussions that people opened and that may be the quarter's: the maintainers are asked which one is.
CREATE TABLE discussion_offer (
    roadmap TEXT    NOT NULL,
    quarter TEXT    NOT NULL,
    node_id TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    url     TEXT    NOT NULL,
    title   TEXT    NOT NULL,
    author  TEXT    NOT NULL,
    PRIMARY KEY (roadmap, quarter, node_id)
);

-- What they answered: the discussion's node_id, or nothing for one that the bot is to open.
CREATE TABLE discussion_choice (
    roadmap TEXT NOT NULL,
    quarter TEXT NOT NULL,
    node_id TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    PRIMARY KEY (roadmap, quarter)
);
