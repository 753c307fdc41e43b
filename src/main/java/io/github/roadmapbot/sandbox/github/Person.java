package io.github.roadmapbot.sandbox.github;

/** Somebody's hands in the browser: what people do on GitHub while the bot works beside them. */
@SuppressWarnings("DoNotCallSuggester")
public final class Person {

    private final String login;

    Person(String login) {
        this.login = login;
    }

    public String login() {
        return login;
    }

    /** Opens an issue and returns its number. */
    public int openIssue(String repository, String title, String body, String... labels) {
        throw new UnsupportedOperationException();
    }

    public void commentOnIssue(String repository, int number, String body) {
        throw new UnsupportedOperationException();
    }

    /** Closes an issue as {@code completed}, {@code not_planned} or {@code duplicate}. */
    public void closeIssue(String repository, int number, String reason) {
        throw new UnsupportedOperationException();
    }

    public void reopenIssue(String repository, int number) {
        throw new UnsupportedOperationException();
    }

    /** Opens a discussion and returns its number. */
    public int openDiscussion(String repository, String category, String title, String body) {
        throw new UnsupportedOperationException();
    }

    /** Writes a top-level comment and returns its id. */
    public String commentOnDiscussion(String repository, int number, String body) {
        throw new UnsupportedOperationException();
    }

    /** Replies to a top-level comment and returns the reply's id. */
    public String reply(String commentId, String body) {
        throw new UnsupportedOperationException();
    }

    /** Upvotes a discussion or a comment by its id. */
    public void upvote(String subjectId) {
        throw new UnsupportedOperationException();
    }

    /** Renames an option of a board's single-select field; it keeps its id. */
    public void editOption(int board, String field, String option, String newName) {
        throw new UnsupportedOperationException();
    }

    /** Chooses an option for the card with this title. */
    public void moveItem(int board, String contentTitle, String field, String option) {
        throw new UnsupportedOperationException();
    }
}
