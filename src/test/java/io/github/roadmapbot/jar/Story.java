package io.github.roadmapbot.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Delivery;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Person;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One wish on its way from a command to an issue, acted by people who try again when the bot is away, as people do; and
 * what everybody must find at its end.
 */
final class Story {

    /** How long a person waits for a window before trying again; Slack lets it open within three seconds. */
    private static final Duration WINDOW = Duration.ofSeconds(4);

    private static final Duration SOON = Duration.ofSeconds(3);

    private static final int TRIES = 30;
    private static final String RETRY = "step-retry";

    private final Site site;
    private final String title;

    Story(Site site, String title) {
        this.site = site;
        this.title = title;
    }

    /** The whole of it. */
    void play() {
        suggest();
        vote("second member");
        vote("third member");
        approve();
        awaitEnd();
    }

    /** A member suggests it; when this returns, Slack has closed the window, so it is kept. */
    void suggest() {
        Person member = site.person("member");
        tryUntil("the wish was taken", () -> {
            if (member.modal().isEmpty()) {
                member.command(Site.FEEDBACK, "/roadmap suggest");
            }
            return appears(member)
                    && submit(
                                    member,
                                    Map.of("title", title, "why", "Because", "category", "new-feature", "fits", "yes"))
                            .closed();
        });
    }

    /** Somebody votes, again if need be; when this returns, Slack has been told that the vote is kept. */
    void vote(String name) {
        Message card = feedbackCard("");
        Person voter = site.person(name);
        tryUntil("the vote of " + name + " was taken", () -> {
            voter.unreact(Site.FEEDBACK, card.ts(), "+1");
            voter.react(Site.FEEDBACK, card.ts(), "+1");
            String event = lastVote(voter);
            return site.look(SOON, () -> acknowledged(event)).isPresent();
        });
    }

    /** A maintainer approves it through button and window. */
    void approve() {
        Person maintainer = site.person("maintainer");
        tryUntil("the approval was taken", () -> {
            if (maintainer.modal().isEmpty()) {
                maintainer.click(Site.MAINTAINERS, reviewCard("").ts(), "review-approve");
            }
            if (!appears(maintainer)) {
                return isApproved();
            }
            SubmitResult result = submit(maintainer, Map.of());
            return result.closed() || (!result.errors().isEmpty() && isApproved());
        });
    }

    /** Waits until everybody has been told. */
    void awaitEnd() {
        String issue = site.see("the issue", () -> issues().stream().findFirst());
        feedbackCard(issue);
        reviewCard(issue);
        site.waitUntil("the news in the thread", () -> !thread().isEmpty());
        site.waitUntil("the news for the proposer", () -> !news().isEmpty());
    }

    /** A maintainer presses Retry wherever the bot asks: it sent something twice, and was killed both times. */
    void answerQuestions() {
        for (Message question : site.messages(Site.MAINTAINERS, "")) {
            if (isOpen(question)) {
                site.awaitWayIn();
                site.person("maintainer").click(Site.MAINTAINERS, question.ts(), RETRY);
                site.look(
                        SOON,
                        () -> Optional.of(question.ts())
                                .filter(ts -> site.messages(Site.MAINTAINERS, "").stream()
                                        .noneMatch(message -> message.ts().equals(ts) && isOpen(message))));
            }
        }
    }

    private static boolean isOpen(Message question) {
        return question.buttons().stream().anyMatch(button -> button.actionId().equals(RETRY));
    }

    String title() {
        return title;
    }

    /** Waits until a maintainer is asked for a decision. */
    void awaitUndecided() {
        site.waitUntil("the button to approve", () -> !isApproved());
    }

    /** Exactly one of everything, with what belongs to it. */
    void assertToldOnce() {
        String issue = assertPublishedOnce();
        feedbackCard("2 votes");
        assertThat(thread())
                .as("replies in the thread")
                .singleElement()
                .satisfies(reply -> assertThat(reply.plainText()).contains(issue));
        assertThat(directMessages()).as("receipt and news").hasSize(2);
        assertThat(news())
                .as("news")
                .singleElement()
                .satisfies(news -> assertThat(news.plainText()).contains(issue));
    }

    /** One issue, item and comment, and one of each card, which link to them; returns the issue's address. */
    String assertPublishedOnce() {
        reviewCard("/discussions/");
        String issue = assertOnGitHub();
        assertThat(site.messages(Site.FEEDBACK, title)).as("feedback cards").hasSize(1);
        assertThat(site.messages(Site.MAINTAINERS, title))
                .as("review cards")
                .filteredOn(message -> !message.plainText().startsWith(":repeat:")) // a question that was answered
                .hasSize(1);
        assertThat(feedbackCard(issue).reactions().keySet()).as("vote emojis").contains("+1", "heart");
        reviewCard(issue);
        return issue;
    }

    private String assertOnGitHub() {
        var issues = site.gitHub.issues(Site.REPOSITORY).stream()
                .filter(issue -> issue.title().equals(title))
                .toList();
        assertThat(issues).as("issues").hasSize(1);
        assertThat(issues.get(0).labels()).containsExactlyInAnyOrder("roadmap", "enhancement");
        assertThat(site.gitHub.board(Site.BOARD).items())
                .as("board items")
                .filteredOn(item -> item.contentTitle().equals(title))
                .singleElement()
                .satisfies(item -> assertThat(item.values())
                        .containsEntry("Stage", "Now")
                        .containsEntry("Category", "New Feature")
                        .containsKey("Quarter"));
        assertThat(site.gitHub.discussions(Site.REPOSITORY)).as("discussions").hasSize(1);
        assertThat(site.gitHub.discussions(Site.REPOSITORY).get(0).comments())
                .as("comments")
                .filteredOn(comment -> comment.body().contains(title))
                .hasSize(1);
        return issues.get(0).url().toString();
    }

    Message feedbackCard(String text) {
        return card(Site.FEEDBACK, text);
    }

    Message reviewCard(String text) {
        return card(Site.MAINTAINERS, text);
    }

    private Message card(String channel, String text) {
        return site.see(
                "the card in %s with '%s'".formatted(channel, text),
                () -> site.messages(channel, title).stream()
                        .filter(message -> message.plainText().contains(text))
                        .findFirst());
    }

    private List<String> issues() {
        return site.gitHub.issues(Site.REPOSITORY).stream()
                .filter(issue -> issue.title().equals(title))
                .map(issue -> issue.url().toString())
                .toList();
    }

    private List<Message> thread() {
        return site.person("maintainer").thread(Site.FEEDBACK, feedbackCard("").ts()).stream()
                .skip(1)
                .toList();
    }

    private List<Message> directMessages() {
        return site.person("member").directMessages().stream()
                .filter(message -> message.plainText().contains(title))
                .toList();
    }

    private List<Message> news() {
        return directMessages().stream()
                .filter(message -> message.plainText().contains("Your suggestion"))
                .toList();
    }

    private boolean isApproved() {
        return reviewCard("").buttons().stream()
                .noneMatch(button -> button.actionId().equals("review-approve"));
    }

    private String lastVote(Person voter) {
        return site.see(
                "the vote on its way",
                () -> site.slack.deliveries().stream()
                        .map(Delivery::payload)
                        .filter(payload -> payload.has("event"))
                        .filter(payload -> isVoteOf(voter, payload.getAsJsonObject("event")))
                        .map(payload -> payload.get("event_id").getAsString())
                        .reduce((first, second) -> second));
    }

    private Optional<Delivery> acknowledged(String event) {
        return site.slack.deliveries().stream()
                .filter(delivery -> delivery.acknowledgedAt().isPresent())
                .filter(delivery -> delivery.payload().has("event_id"))
                .filter(delivery ->
                        delivery.payload().get("event_id").getAsString().equals(event))
                .findFirst();
    }

    private static boolean isVoteOf(Person voter, JsonObject event) {
        return event.get("type").getAsString().equals("reaction_added")
                && event.get("user").getAsString().equals(voter.id());
    }

    private boolean appears(Person person) {
        return site.look(WINDOW, person::modal).isPresent();
    }

    private static SubmitResult submit(Person person, Map<String, Object> values) {
        SubmitResult result = person.submit(values);
        if (!result.closed() && person.modal().isPresent() && !result.errors().isEmpty()) {
            person.closeModal();
        }
        return result;
    }

    private void tryUntil(String what, Supplier<Boolean> done) {
        for (int tried = 0; tried < TRIES; tried++) {
            site.awaitWayIn();
            if (done.get()) {
                return;
            }
        }
        throw new AssertionError("Tried %d times in vain until %s".formatted(TRIES, what));
    }
}
