package io.github.roadmapbot.github;

import io.github.roadmapbot.github.app.AppKey;

/** What opens GitHub; never shown by its {@code toString}. */
public sealed interface Credentials {

    /** Who it is, in words that may be shown and kept: {@code token}, or {@code app} and its id. */
    String name();

    /** Whether it may be used for boards that belong to a person, which GitHub opens to classic tokens only. */
    boolean opensBoardsOfPeople();

    /** A personal token: classic ({@code ghp_}) or fine-grained ({@code github_pat_}). */
    record Token(String value) implements Credentials {

        public Token {
            if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new IllegalArgumentException("The GitHub token is empty or holds characters that no token has");
            }
        }

        @Override
        public String name() {
            return "token";
        }

        @Override
        public boolean opensBoardsOfPeople() {
            return !value.startsWith("github_pat_") && !value.startsWith("ghs_");
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /**
     * A GitHub App, which gets tokens of an hour for each place that it is installed at.
     *
     * @param id its number, or its client id
     */
    record App(String id, AppKey key) implements Credentials {

        public App {
            if (!id.matches("[1-9][0-9]{0,17}|Iv[A-Za-z0-9.]{4,40}")) {
                throw new IllegalArgumentException("An App's id is a number, or a client id that begins with Iv");
            }
        }

        @Override
        public String name() {
            return "app " + id;
        }

        @Override
        public boolean opensBoardsOfPeople() {
            return false;
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
