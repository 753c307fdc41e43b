package io.github.roadmapbot.sandbox.script;

import io.github.roadmapbot.sandbox.Cast;
import io.github.roadmapbot.sandbox.Sandbox;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.slack.Button;
import io.github.roadmapbot.sandbox.slack.ClickReply;
import io.github.roadmapbot.sandbox.slack.CommandReply;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Person;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.slack.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The hands of one person in a story, and what they were last told. */
final class Deeds {

    /** People whose command failed try again; events of other deeds may be lost on an app that is away. */
    private static final Set<String> NEEDS_THE_APP = Set.of("command", "submit", "click", "choose", "shortcut");

    private final Sandbox sandbox;
    private final User user;
    private final Person person;
    private final Eyes eyes;
    private final Duration patience;
    private String answer = "";
    private Map<String, String> errors = Map.of();
    private boolean errorsSeen = true;

    Deeds(Sandbox sandbox, User user, Duration patience) {
        this.sandbox = sandbox;
        this.user = user;
        this.person = sandbox.slack().as(user.id());
        this.eyes = new Eyes(sandbox, user);
        this.patience = patience;
    }

    SlackSights sights() {
        return new SlackSights(sandbox, eyes);
    }

    /** What the last command answered. */
    String answer() {
        return answer;
    }

    /** Does it, and returns what the person is told at once, empty if nothing. */
    String act(Phrase phrase) throws Refusal {
        if (NEEDS_THE_APP.contains(phrase.name()) && !sandbox.awaitApp(patience)) {
            throw new Refusal("the app is not connected");
        }
        return switch (phrase.name()) {
            case "command" -> command(phrase);
            case "post" -> post(phrase);
            case "submit" -> submit(phrase);
            case "close" -> close();
            case "click" -> click(phrase);
            case "choose" -> choose(phrase);
            case "react" -> react(phrase, message -> person.react(message.channel(), message.ts(), phrase.subject()));
            case "unreact" ->
                react(phrase, message -> person.unreact(message.channel(), message.ts(), phrase.subject()));
            case "shortcut" -> shortcut(phrase);
            case "close issue", "reopen issue" -> issue(phrase);
            case "comment" -> comment(phrase);
            default -> throw new IllegalStateException("no hands for " + phrase.name());
        };
    }

    /** Whether the last form that was submitted came back with this error. */
    Seen error(Phrase phrase) {
        errorsSeen = true;
        boolean found = errors.entrySet().stream()
                .filter(each -> phrase.word("at").map(each.getKey()::equals).orElse(true))
                .anyMatch(each -> each.getValue().contains(phrase.subject()));
        return new Seen(found, errors.isEmpty() ? "no errors" : "the errors " + errors);
    }

    /** The errors that no step has looked at, once. */
    String takeUnseenErrors() {
        boolean unseen = !errorsSeen;
        errorsSeen = true;
        return unseen ? errors.toString() : "";
    }

    private String command(Phrase phrase) throws Refusal {
        CommandReply reply = person.command(place(phrase), phrase.subject());
        answer = reply.plainText();
        if (reply.failed()) {
            throw new Refusal(answer);
        }
        return answer;
    }

    private String post(Phrase phrase) throws Refusal {
        Optional<String> thread = phrase.word("thread").isEmpty()
                ? Optional.empty()
                : Optional.of(find(phrase, phrase.word("thread").get(), message -> !message.ephemeral())
                        .ts());
        person.post(place(phrase), phrase.subject(), thread);
        return "";
    }

    private String submit(Phrase phrase) throws Refusal {
        if (sandbox.changes().await(patience, person::modal).isEmpty()) {
            throw new Refusal("no form is open for " + user.name());
        }
        SubmitResult result = person.submit(phrase.fields());
        if (!result.failure().isEmpty()) {
            throw new Refusal(result.failure());
        }
        errors = result.errors();
        errorsSeen = errors.isEmpty();
        return "";
    }

    private String close() {
        person.closeModal();
        return "";
    }

    private String click(Phrase phrase) throws Refusal {
        if (phrase.word("on").isEmpty()) {
            Button button = sandbox.changes()
                    .await(
                            patience,
                            () -> person.modal().stream()
                                    .flatMap(view -> view.buttons().stream())
                                    .filter(each -> each.text().equals(phrase.subject()))
                                    .findFirst())
                    .orElseThrow(() -> new Refusal("no open form with the button " + phrase.subject()));
            return told(person.clickInModal(button.actionId()));
        }
        Message message = find(
                phrase, phrase.word("on").get(), each -> button(each, phrase).isPresent());
        Button button = button(message, phrase).orElseThrow();
        return told(person.click(message.channel(), message.ts(), button.actionId()));
    }

    private static Optional<Button> button(Message message, Phrase phrase) {
        return message.buttons().stream()
                .filter(each -> each.text().equals(phrase.subject()))
                .findFirst();
    }

    private String choose(Phrase phrase) throws Refusal {
        String on = phrase.word("on").orElse("");
        Message message = find(phrase, on, each -> menu(each, phrase).isPresent());
        Menu.Choice choice = menu(message, phrase).orElseThrow();
        return told(person.choose(message.channel(), message.ts(), choice.actionId(), choice.value()));
    }

    private static Optional<Menu.Choice> menu(Message message, Phrase phrase) {
        return Menu.choices(message.blocks()).stream()
                .filter(choice -> choice.label().equals(phrase.subject()))
                .findFirst();
    }

    private String react(Phrase phrase, Consumer<Message> reacting) throws Refusal {
        reacting.accept(find(phrase, phrase.word("on").orElse(""), message -> !message.ephemeral()));
        return "";
    }

    private String shortcut(Phrase phrase) throws Refusal {
        String callback = sandbox.shortcut(phrase.subject())
                .orElseThrow(() -> new Refusal("the app declares no shortcut called " + phrase.subject()));
        if (phrase.word("on").isEmpty()) {
            return told(person.shortcut(callback));
        }
        Message message = find(phrase, phrase.word("on").get(), each -> !each.ephemeral());
        return told(person.shortcut(callback, message.channel(), message.ts()));
    }

    private String issue(Phrase phrase) throws Refusal {
        Issue issue = sandbox.gitHub().issues(Sandbox.REPOSITORY).stream()
                .filter(each -> each.title().contains(phrase.subject()))
                .findFirst()
                .orElseThrow(() -> new Refusal("no issue called " + phrase.subject()));
        var hands = sandbox.gitHub().as(Cast.login(user));
        if (phrase.name().equals("close issue")) {
            hands.closeIssue(
                    Sandbox.REPOSITORY, issue.number(), phrase.word("as").orElse("completed"));
        } else {
            hands.reopenIssue(Sandbox.REPOSITORY, issue.number());
        }
        return "";
    }

    private String comment(Phrase phrase) throws Refusal {
        Discussion discussion = sandbox.gitHub().discussions(Sandbox.REPOSITORY).stream()
                .filter(each -> each.title().contains(phrase.word("discussion").orElse("")))
                .findFirst()
                .orElseThrow(() -> new Refusal("no such discussion"));
        sandbox.gitHub()
                .as(Cast.login(user))
                .commentOnDiscussion(Sandbox.REPOSITORY, discussion.number(), phrase.subject());
        return "";
    }

    private String place(Phrase phrase) throws Refusal {
        String place = phrase.word("in").orElse("");
        if (!place.equals(Cast.DIRECT_MESSAGES)) {
            return eyes.channel(place).id();
        }
        List<Message> direct = person.directMessages();
        if (direct.isEmpty()) {
            throw new Refusal("the app has not written to " + user.name() + " yet");
        }
        return direct.get(0).channel();
    }

    /** Waits for the message; whoever may not look there is turned away at once. */
    private Message find(Phrase phrase, String text, Predicate<Message> fits) throws Refusal {
        List<Message> there = eyes.messages(phrase.word("in"));
        Optional<Message> found = sandbox.changes().await(patience, () -> {
            try {
                return eyes.message(phrase.word("in"), text, fits);
            } catch (Refusal refusal) {
                return Optional.empty();
            }
        });
        return found.orElseThrow(() -> new Refusal(
                "nothing to %s on \"%s\"; at first there was: %s".formatted(phrase.name(), text, Eyes.told(there))));
    }

    private static String told(ClickReply reply) throws Refusal {
        if (!reply.acknowledged()) {
            throw new Refusal(reply.error());
        }
        return "";
    }
}
