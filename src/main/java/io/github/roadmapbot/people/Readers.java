package io.github.roadmapbot.people;

import static io.github.roadmapbot.slack.Mrkdwn.channel;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a command answer only those who may read the feedback channel of what they ask about. */
public final class Readers {

    private static final Logger log = LoggerFactory.getLogger(Readers.class);

    /** Leaves a second of Slack's three for everything else. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String CLOSED =
            "That is for those who can read %s, so I show nothing here. Ask whoever plans the roadmap to let you in.";
    private static final String UNCERTAIN =
            "I could not find out what you may see, so I show nothing. Please try again in a minute.";

    private final Sight sight;
    private final Executor executor;

    /**
     * Takes what it asks.
     *
     * @param executor asks Slack, as long as somebody has patience
     */
    public Readers(Sight sight, Executor executor) {
        this.sight = sight;
        this.executor = executor;
    }

    /**
     * The same command, which shows nothing to others.
     *
     * @param about the roadmap that is read by what was typed; empty if everybody may have it answered
     */
    public Subcommand only(Subcommand command, Function<Subcommand.Typed, Optional<Roadmap>> about) {
        return new Subcommand() {
            @Override
            public String name() {
                return command.name();
            }

            @Override
            public String arguments() {
                return command.arguments();
            }

            @Override
            public String description() {
                return command.description();
            }

            @Override
            public boolean offered() {
                return command.offered();
            }

            @Override
            public Content answer(Typed typed) {
                return about.apply(typed)
                        .flatMap(roadmap -> refusal(roadmap, typed))
                        .map(Texts::section)
                        .orElseGet(() -> command.answer(typed));
            }
        };
    }

    /** Whoever types it in the channel itself is in it; Slack is asked about all others. */
    private Optional<String> refusal(Roadmap roadmap, Subcommand.Typed typed) {
        if (typed.channel().equals(roadmap.feedbackChannel())) {
            return Optional.empty();
        }
        Verdict verdict = inTime(roadmap, typed.user());
        if (verdict instanceof Verdict.Allowed) {
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Verdict.Refused ? CLOSED.formatted(channel(roadmap.feedbackChannel())) : UNCERTAIN);
    }

    private Verdict inTime(Roadmap roadmap, String user) {
        CompletableFuture<Verdict> asked = CompletableFuture.supplyAsync(() -> sight.mayRead(roadmap, user), executor);
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            return new Verdict.Undetermined("Slack did not say in time");
        } catch (ExecutionException e) {
            log.error("Whether {} may read {} could not be asked", user, roadmap.key(), e);
            return new Verdict.Undetermined("A mistake in the bot; whoever runs it finds more in its log");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.Undetermined("interrupted");
        }
    }
}
