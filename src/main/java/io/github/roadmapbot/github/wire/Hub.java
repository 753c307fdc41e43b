package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.answer.Question;
import io.github.roadmapbot.text.LostConnection;
import java.io.IOException;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;

/** hub4j at work in one repository, with its failures told in the bot's words. */
public final class Hub {

    /** Some calls of hub4j. */
    @FunctionalInterface
    public interface Calls<T> {
        T make(GitHub gitHub) throws IOException;
    }

    private final GitHub gitHub;
    private final RepositoryName repository;

    public Hub(Wire wire, RepositoryName repository) {
        this.repository = repository;
        try {
            this.gitHub = new GitHubBuilder()
                    .withEndpoint(wire.apiUrl().toString())
                    .withConnector(new PatientConnector(wire, repository))
                    .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                    .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException("hub4j asked GitHub something while it was being built", e);
        }
    }

    /** Calls that change nothing. */
    public <T> T read(String what, Calls<T> calls) throws GitHubFailure {
        return make(new Question(what, false), calls);
    }

    /** Calls of which the last one writes. */
    public <T> T write(String what, Calls<T> calls) throws GitHubFailure {
        return make(new Question(what, true), calls);
    }

    /** The repository as it is now; costs one read. */
    public GHRepository repository() throws GitHubFailure {
        return read("look at " + repository, hub -> hub.getRepository(repository.toString()));
    }

    private <T> T make(Question question, Calls<T> calls) throws GitHubFailure {
        try {
            return calls.make(gitHub);
        } catch (IOException | RuntimeException e) {
            // hub4j throws both, also for an answer that it cannot read.
            throw told(question, e);
        }
    }

    private static GitHubFailure told(Question question, Exception e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof GitHubFailure failure) {
                return failure;
            }
        }
        return question.broken("GitHub's answer could not be read (" + question + "): " + LostConnection.why(e), e);
    }
}
