package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A strict stand-in for GitHub on the loopback address: REST, and GraphQL at {@code /graphql}. */
@SuppressWarnings("DoNotCallSuggester")
public final class SmallGitHub implements AutoCloseable {

    private final Organisation organisation;
    private final WireServer server;

    /** Starts on a free port with what {@code organisation} says; calendar, lag and limits run on {@code clock}. */
    public SmallGitHub(Clock clock, Organisation organisation) {
        this.organisation = organisation;
        try {
            this.server = new WireServer(0, this::handle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where REST begins, for example {@code http://127.0.0.1:40123}; GraphQL is at {@code /graphql} below it. */
    public URI apiUrl() {
        return server.address();
    }

    /** Calls so far, faults to come, witnesses. */
    public WireServer http() {
        return server;
    }

    public String token() {
        return organisation.token();
    }

    /** Lists and connections show this many entries at most, whatever was asked for; 3 at first. */
    public void pageSize(int entries) {
        throw new UnsupportedOperationException();
    }

    /** New things are missing from every list until this much of the clock has passed; none at first. */
    public void listsLag(Duration lag) {
        throw new UnsupportedOperationException();
    }

    /** New things are missing from the search until this much of the clock has passed; a minute at first. */
    public void searchLags(Duration lag) {
        throw new UnsupportedOperationException();
    }

    /** Grows with every visible change. */
    public long version() {
        throw new UnsupportedOperationException();
    }

    /** Waits, in real time, for a version beyond {@code after}; returns {@code after} if none came. */
    public long awaitChange(long after, Duration atMost) {
        throw new UnsupportedOperationException();
    }

    /** Looks again after every change until there is something to see; an {@link AssertionError} when time is up. */
    public <T> T await(String what, Duration atMost, Supplier<Optional<T>> look) {
        throw new UnsupportedOperationException();
    }

    /** The repository's issues, oldest first, without its pull requests. */
    public List<Issue> issues(String repository) {
        throw new UnsupportedOperationException();
    }

    /** The organisation's board of that number. */
    public Board board(int number) {
        throw new UnsupportedOperationException();
    }

    /** The repository's discussions, oldest first. */
    public List<Discussion> discussions(String repository) {
        throw new UnsupportedOperationException();
    }

    /** The hands of one of the organisation's people. */
    public Person as(String login) {
        return new Person(login);
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer handle(Call call) {
        throw new UnsupportedOperationException(call.toString());
    }
}
