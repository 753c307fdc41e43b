package io.github.roadmapbot.feedback;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where a suggestion is found on GitHub, as far as it has got. */
public record Publication(
        Optional<Issue> issue,
        Optional<BoardItem> boardItem,
        Optional<Comment> comment,
        Standing standing,
        List<Owner> owners) {

    public Publication {
        owners = List.copyOf(owners);
    }

    /** As long as nobody took it on. */
    public Publication(
            Optional<Issue> issue, Optional<BoardItem> boardItem, Optional<Comment> comment, Standing standing) {
        this(issue, boardItem, comment, standing, List.of());
    }

    /** As the bot left it. */
    public Publication(Optional<Issue> issue, Optional<BoardItem> boardItem, Optional<Comment> comment) {
        this(issue, boardItem, comment, Standing.UNTOUCHED);
    }

    /**
     * Somebody whom its issue is assigned to.
     *
     * @param account their id on GitHub, which stays when they change their login
     * @param person who they are in Slack, if they have linked their account
     */
    public record Owner(long account, String login, Optional<String> person) {

        /** As GitHub knows them. */
        public Owner(long account, String login) {
            this(account, login, Optional.empty());
        }
    }

    /**
     * What people on GitHub have made of it.
     *
     * @param gone whether its issue is not there any more, as far as the bot can see
     * @param stage what they chose on the board instead of the bot's; empty if they did not
     */
    public record Standing(boolean gone, Place place, String stage) {

        public static final Standing UNTOUCHED = new Standing(false, Place.ON_BOARD, "");
    }

    /** Where on the board it is now. */
    public enum Place {
        ON_BOARD,
        ARCHIVED,
        TAKEN_OFF
    }

    /**
     * The issue that tracks it.
     *
     * @param repository {@code owner/name}
     * @param nodeId GitHub's global id, by which boards refer to it
     * @param leftOff what GitHub left off it without a word: it does that to whoever lacks push access
     */
    public record Issue(String repository, int number, String nodeId, URI url, List<String> leftOff) {

        public Issue {
            leftOff = List.copyOf(leftOff);
        }

        /** One that is as it was asked for. */
        public Issue(String repository, int number, String nodeId, URI url) {
            this(repository, number, nodeId, url, List.of());
        }
    }

    /** Its place on the project board. */
    public record BoardItem(String itemId, URI board) {}

    /**
     * Its mirror in the discussion of its quarter.
     *
     * @param answers the comment that it was taken from, if the bot only answered that; it stays an answer when that is deleted
     */
    public record Comment(String nodeId, URI url, Optional<String> answers) {

        /** One that says the whole wish. */
        public Comment(String nodeId, URI url) {
            this(nodeId, url, Optional.empty());
        }
    }

    /** The discussion of a quarter. */
    public record Discussion(int number, String nodeId, URI url) {}
}
