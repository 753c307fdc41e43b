package io.github.roadmapbot.sandbox.script;

import io.github.roadmapbot.sandbox.Sandbox;
import io.github.roadmapbot.sandbox.Trouble;
import io.github.roadmapbot.sandbox.slack.User;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Plays steps one after the other; what is not there yet is waited for. */
final class Player {

    /** How long nothing may change before one may say that something is absent. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Sandbox sandbox;
    private final Duration patience;
    private final Map<String, Deeds> hands = new HashMap<>();
    private final GitHubSights gitHub;
    private String actor;

    Player(Sandbox sandbox, Duration patience) {
        this.sandbox = sandbox;
        this.patience = patience;
        this.gitHub = new GitHubSights(sandbox);
        this.actor = sandbox.cast().people().get(0).name();
    }

    void play(Step step) throws ScriptFailed {
        if (!(step.content() instanceof Step.Sight sight
                && sight.phrase().name().equals("error"))) {
            noErrorIsLeft(step.place());
        }
        try {
            if (step.content() instanceof Step.Deed deed) {
                actor = step.as().orElse(actor);
                act(step, deed);
            } else if (step.content() instanceof Step.Sight sight) {
                look(step, sight.phrase());
            } else if (step.content() instanceof Step.World world) {
                turn(world);
            }
        } catch (RuntimeException | AssertionError e) {
            // The boundary to the stand-ins, which throw where a person could do nothing of the kind.
            throw failed(step, e.toString());
        }
    }

    /** A form that was refused must not stay unnoticed at the end. */
    void end() throws ScriptFailed {
        noErrorIsLeft("after the last step");
    }

    private void noErrorIsLeft(String place) throws ScriptFailed {
        for (Map.Entry<String, Deeds> each : hands.entrySet()) {
            String errors = each.getValue().takeUnseenErrors();
            if (!errors.isEmpty()) {
                throw new ScriptFailed(
                        "%s: before this step, the form of %s was refused: %s".formatted(place, each.getKey(), errors));
            }
        }
    }

    private void act(Step step, Step.Deed deed) throws ScriptFailed {
        Deeds person = hands(step, actor);
        String told;
        try {
            told = person.act(deed.phrase());
            if (deed.refused().isEmpty()) {
                return;
            }
        } catch (Refusal refusal) {
            if (deed.refused().isEmpty()) {
                throw failed(step, refusal.told());
            }
            told = refusal.told();
        }
        String answer = told;
        await(step, () -> person.sights().whisper(deed.refused().orElse(""), answer));
    }

    private void look(Step step, Phrase phrase) throws ScriptFailed {
        Deeds person = hands(step, step.as().or(() -> phrase.word("as")).orElse(actor));
        SlackSights slack = person.sights();
        Look look = switch (phrase.name()) {
            case "issue" -> () -> gitHub.issue(phrase);
            case "no issue" -> () -> gitHub.noIssue(phrase);
            case "board" -> () -> gitHub.board(phrase);
            case "no board" -> () -> gitHub.noBoard(phrase);
            case "discussion" -> () -> gitHub.discussion(phrase);
            case "comment" -> () -> gitHub.comment(phrase);
            case "no comment" -> () -> gitHub.noComment(phrase);
            case "message" -> () -> slack.message(phrase);
            case "no message" -> () -> slack.noMessage(phrase);
            case "reply" -> () -> slack.reply(phrase);
            case "reaction" -> () -> slack.reaction(phrase);
            case "buttons" -> () -> slack.buttons(phrase);
            case "form" -> () -> slack.form(phrase);
            case "answer" -> () -> slack.whisper(phrase.subject(), person.answer());
            case "error" -> () -> person.error(phrase);
            default -> throw new IllegalStateException("no eyes for " + phrase.name());
        };
        if (phrase.name().startsWith("no ")) {
            sandbox.changes().awaitQuiet(QUIET, patience);
        }
        await(step, look);
    }

    private void turn(Step.World world) {
        switch (world.what()) {
            case "trouble" -> sandbox.make(Trouble.called(world.how()).orElseThrow());
            case "lag" -> sandbox.lag(Span.of(world.how()));
            default -> {
                if (world.how().equals("next quarter")) {
                    sandbox.clock().moveToNextQuarter();
                } else {
                    sandbox.clock().moveBy(Span.of(world.how().replaceFirst("^\\+", "")));
                }
            }
        }
    }

    private void await(Step step, Look look) throws ScriptFailed {
        Seen[] last = {new Seen(false, "nothing")};
        Optional<Seen> found = sandbox.changes().await(patience, () -> {
            last[0] = look.look();
            return Optional.of(last[0]).filter(Seen::expected);
        });
        if (found.isEmpty()) {
            throw failed(step, last[0].what());
        }
    }

    private Deeds hands(Step step, String name) throws ScriptFailed {
        User user = sandbox.cast()
                .person(name)
                .orElseThrow(() -> failed(
                        step,
                        "nobody called " + name + "; there are "
                                + sandbox.cast().peopleNames()));
        return hands.computeIfAbsent(name, key -> new Deeds(sandbox, user, patience));
    }

    private static ScriptFailed failed(Step step, String saw) {
        return new ScriptFailed("%s%n  expected: %s%n  seen:     %s".formatted(step.place(), step, saw));
    }

    /** One look at what a step expects; whoever may not look there sees only that. */
    private interface Look {
        Seen see() throws Refusal;

        default Seen look() {
            try {
                return see();
            } catch (Refusal refusal) {
                return new Seen(false, refusal.told());
            }
        }
    }
}
