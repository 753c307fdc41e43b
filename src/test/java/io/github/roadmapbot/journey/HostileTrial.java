package io.github.roadmapbot.journey;

import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.slack.Channel;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.View;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One hostile text in all its places: somebody named by it suggests it twice; one is approved, one declined, because of it. */
final class HostileTrial {

    private final Town town;
    private final Hostile text;
    private final Actor member;
    private final List<View> windows = new ArrayList<>();
    private String typedTitle = "";

    HostileTrial(Town town, Hostile text) {
        this.town = town;
        this.text = text;
        this.member = new Actor(town, id(text));
    }

    /** The sandbox's workspace, with a member for each text. */
    static Workspace workspace() {
        Workspace usual = Workspace.sandbox();
        List<User> users = new ArrayList<>(usual.users());
        Set<String> ids = new HashSet<>();
        for (Hostile text : Hostile.values()) {
            users.add(User.member(id(text), text.text()));
            ids.add(id(text));
        }
        List<Channel> channels = usual.channels().stream()
                .map(channel -> new Channel(
                        channel.id(),
                        channel.name(),
                        channel.isPrivate(),
                        Stream.concat(channel.members().stream(), channel.isPrivate() ? Stream.of() : ids.stream())
                                .collect(Collectors.toSet())))
                .toList();
        return new Workspace(
                usual.teamId(),
                usual.botToken(),
                usual.appToken(),
                usual.signingSecret(),
                usual.bot(),
                users,
                channels,
                usual.groups(),
                usual.customEmoji());
    }

    void suggest() {
        member.types("/roadmap suggest " + text.text());
        window(member);
        typedTitle = String.join("", member.finds("title"));
        hand(approvedTag(), List.of());
        member.types("/roadmap suggest");
        hand(declinedTag(), List.of("yes"));
    }

    void decide() {
        Message card = review(approvedTag());
        town.maintainer().clicks(card, "review-edit");
        window(town.maintainer());
        town.maintainer().submits(Map.of());
        town.maintainer().clicks(card, "review-approve");
        window(town.maintainer());
        town.maintainer().submits(Map.of("reason", text.text(), "criteria", text.text()));
        town.waitUntil("a draft of " + declinedTag(), () -> {
            town.clock.moveBy(Duration.ofSeconds(1));
            return draft().isPresent();
        });
        town.maintainer().clicks(review(declinedTag()), "review-decline");
        window(town.maintainer());
        town.maintainer().submits(Map.of("reason", text.text()));
    }

    /** Waits until everybody has been told; where GitHub asks for patience, time passes. */
    void finish() {
        town.waitUntil("the news of " + approvedTag(), () -> {
            town.clock.moveBy(Duration.ofSeconds(1));
            return member.person().directMessages().stream()
                    .map(Message::plainText)
                    .anyMatch(told -> told.contains(approvedTag()) && told.contains("is on the roadmap for"));
        });
        member.reads(declinedTag(), "decided against");
        town.feedbackCard(approvedTag(), "discussion");
        town.feedbackCard(declinedTag(), "Declined by");
        town.reviewCard(approvedTag(), "discussion");
        town.reviewCard(declinedTag(), "Declined by");
        town.waitUntil(
                "the threads",
                () -> thread(published()).size() == 2 && thread(declined()).size() == 2);
    }

    /** What stood on the board before it was declined. */
    Optional<Board.Item> draft() {
        return town.gitHub.board(7).items().stream()
                .filter(item -> item.contentTitle().endsWith(declinedTag()))
                .findFirst();
    }

    Actor member() {
        return member;
    }

    String approvedTag() {
        return text.key() + "-yes";
    }

    String declinedTag() {
        return text.key() + "-no";
    }

    String typedTitle() {
        return typedTitle;
    }

    List<View> windows() {
        return windows;
    }

    /** All that shows the text, wherever it is. */
    List<Message> messages() {
        List<Message> all = new ArrayList<>(member.person().directMessages());
        all.add(published());
        all.add(declined());
        all.add(review(approvedTag()));
        all.add(review(declinedTag()));
        all.add(thread(declined()).get(1));
        return all;
    }

    Message published() {
        return town.feedbackCard(approvedTag());
    }

    Message declined() {
        return town.feedbackCard(declinedTag());
    }

    Issue issue() {
        return town.gitHub.issues("project").stream()
                .filter(issue -> issue.title().contains(approvedTag()))
                .findFirst()
                .orElseThrow();
    }

    /** The comment, but for the address of its issue. */
    String comment() {
        return town.comments(approvedTag()).stream()
                .map(Discussion.Comment::body)
                .collect(Collectors.joining())
                .replace(issue().url().toString(), "");
    }

    /** The address of the card. */
    String permalink() {
        Message card = published();
        return "https://sandbox.slack.example/archives/%s/p%s"
                .formatted(card.channel(), card.ts().replace(".", ""));
    }

    /** Where the bot's own words lead. */
    Set<String> ownLinks() {
        Set<String> links = new HashSet<>(Set.of(permalink(), issue().url().toString()));
        Message other = declined();
        links.add(permalink()
                .replace(published().ts().replace(".", ""), other.ts().replace(".", "")));
        town.comments(approvedTag()).forEach(comment -> links.add(comment.url().toString()));
        links.add(issue().url().toString().replaceAll("/example-org/.*", "/orgs/example-org/projects/7"));
        return links;
    }

    private Message review(String tag) {
        return town.reviewCard(tag);
    }

    private List<Message> thread(Message card) {
        return member.person().thread(card.channel(), card.ts());
    }

    private void hand(String tag, List<String> release) {
        var result = member.submits(Map.of(
                "title",
                text.text() + " " + tag,
                "why",
                text.text() + "\n\n" + tag + "\n\n" + text.text(),
                "category",
                "new-feature",
                "fits",
                "no",
                "release",
                release));
        if (!result.closed()) {
            throw new AssertionError("%s was refused: %s %s".formatted(text, result.errors(), result.failure()));
        }
    }

    private void window(Actor actor) {
        windows.add(actor.form());
    }

    private static String id(Hostile text) {
        return "U0" + text.key();
    }
}
