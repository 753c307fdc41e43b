package io.github.roadmapbot.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the app reads back: channels, threads, reactions, people; every answer judged by the real SDK. */
class HistoryTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theHistoryComesInPagesNewestFirst() throws IOException, SlackApiException {
        for (int i = 1; i <= 4; i++) {
            fixture.said(Fixture.FEEDBACK, "wish " + i);
        }

        var first = fixture.app()
                .conversationsHistory(r -> r.channel(Fixture.FEEDBACK).limit(100));
        String next = first.getResponseMetadata().getNextCursor();
        var second = fixture.app()
                .conversationsHistory(r -> r.channel(Fixture.FEEDBACK).cursor(next));

        assertThat(first.getMessages())
                .extracting(each -> each.getText())
                .containsExactly("wish 4", "wish 3", "wish 2");
        assertThat(first.isHasMore()).isTrue();
        assertThat(second.getMessages()).extracting(each -> each.getText()).containsExactly("wish 1");
        assertThat(second.isHasMore()).isFalse();
    }

    @Test
    void whatWasSaidIsKnownAsItWasSaidAtFirst() {
        JsonObject posted = fixture.call("chat.postMessage", "channel", Fixture.FEEDBACK, "text", "by Ada");
        fixture.call(
                "chat.update",
                "channel",
                Fixture.FEEDBACK,
                "ts",
                Json.text(posted, "ts"),
                "text",
                "by <@" + Fixture.MEMBER + ">");
        fixture.call(
                "chat.postEphemeral", "channel", Fixture.FEEDBACK, "user", Fixture.MEMBER, "text", "for you alone");

        List<Notice> notices = fixture.slack().notices();

        assertThat(notices).extracting(each -> each.message().text()).containsExactly("by Ada", "for you alone");
        assertThat(notices.get(0).onlyFor()).isEmpty();
        assertThat(notices.get(1).onlyFor()).contains(Fixture.MEMBER);
    }

    @Test
    void metadataIsReturnedToThoseWhoAskForIt() {
        fixture.call(
                "chat.postMessage",
                "channel",
                Fixture.FEEDBACK,
                "text",
                "wish",
                "metadata",
                "{\"event_type\":\"roadmap_item\",\"event_payload\":{\"id\":\"R-42\"}}");

        JsonObject without = first(fixture.call("conversations.history", "channel", Fixture.FEEDBACK));
        JsonObject with =
                first(fixture.call("conversations.history", "channel", Fixture.FEEDBACK, "include_all_metadata", "1"));

        assertThat(without.has("metadata")).isFalse();
        assertThat(Json.text(Json.object(with, "metadata"), "event_type")).isEqualTo("roadmap_item");
    }

    @Test
    void theHistoryMayLagBehind() {
        fixture.slack().historyLag(Duration.ofMinutes(1));
        fixture.said(Fixture.FEEDBACK, "wish");

        JsonObject early = fixture.call("conversations.history", "channel", Fixture.FEEDBACK);
        fixture.clock().forward(Duration.ofMinutes(1));
        JsonObject later = fixture.call("conversations.history", "channel", Fixture.FEEDBACK);

        assertThat(Json.objects(early, "messages")).isEmpty();
        assertThat(Json.objects(later, "messages")).hasSize(1);
    }

    @Test
    void repliesStayInTheirThread() throws IOException, SlackApiException {
        String ts = fixture.said(Fixture.FEEDBACK, "wish");
        fixture.member().post(Fixture.FEEDBACK, "me too", Optional.of(ts));

        var history = fixture.app().conversationsHistory(r -> r.channel(Fixture.FEEDBACK));
        var thread = fixture.app()
                .conversationsReplies(r -> r.channel(Fixture.FEEDBACK).ts(ts));

        assertThat(history.getMessages()).singleElement().returns(1, each -> each.getReplyCount());
        assertThat(thread.getMessages()).extracting(each -> each.getText()).containsExactly("wish", "me too");
    }

    @Test
    void reactionsAreCompleteOnlyInFull() throws IOException, SlackApiException {
        String ts = fixture.said(Fixture.FEEDBACK, "wish");
        for (String user : List.of(Fixture.MEMBER, Fixture.SECOND_MEMBER, "U0MEMBER003")) {
            fixture.slack().as(user).react(Fixture.FEEDBACK, ts, "+1");
        }

        var part = fixture.app().reactionsGet(r -> r.channel(Fixture.FEEDBACK).timestamp(ts));
        var full = fixture.app()
                .reactionsGet(r -> r.channel(Fixture.FEEDBACK).timestamp(ts).full(true));

        assertThat(part.getMessage().getReactions().get(0).getUsers()).hasSize(2);
        assertThat(part.getMessage().getReactions().get(0).getCount()).isEqualTo(3);
        assertThat(full.getMessage().getReactions().get(0).getUsers()).hasSize(3);
    }

    @Test
    void evenAFullListMayLackPeopleButItsCountIsRight() throws IOException, SlackApiException {
        String ts = fixture.said(Fixture.FEEDBACK, "wish");
        for (String user : List.of(Fixture.MEMBER, Fixture.SECOND_MEMBER)) {
            fixture.slack().as(user).react(Fixture.FEEDBACK, ts, "+1");
        }
        fixture.slack().mostReactorsNamed(1);

        var full = fixture.app()
                .reactionsGet(r -> r.channel(Fixture.FEEDBACK).timestamp(ts).full(true));

        assertThat(full.getMessage().getReactions())
                .singleElement()
                .returns(2, each -> each.getCount())
                .returns(1, each -> each.getUsers().size());
    }

    @Test
    void reactionsAreReadOnlyWhereTheAppIs() {
        String ts = fixture.member().post(Fixture.GENERAL, "wish", Optional.empty());

        assertThat(Json.text(fixture.call("reactions.get", "channel", Fixture.GENERAL, "timestamp", ts), "error"))
                .isEqualTo("not_in_channel");
        assertThat(Json.text(fixture.call("reactions.get", "channel", Fixture.FEEDBACK, "timestamp", ts), "error"))
                .isEqualTo("message_not_found");
    }

    @Test
    void nobodyTalksAloneWithAnAccountThatIsNoMore() throws IOException, SlackApiException {
        Workspace usual = Workspace.sandbox();
        User gone = new User("U0GONE00001", "gone", false, false, true, false);
        Workspace workspace = new Workspace(
                usual.teamId(),
                usual.botToken(),
                usual.appToken(),
                usual.signingSecret(),
                usual.bot(),
                Stream.concat(usual.users().stream(), Stream.of(gone)).toList(),
                usual.channels(),
                usual.groups(),
                usual.customEmoji());
        try (Fixture peopled = new Fixture(workspace, Fixture.MANIFEST)) {
            var refused = peopled.app().conversationsOpen(r -> r.users(List.of("U0GONE00001")));

            assertThat(refused.isOk()).isFalse();
            assertThat(refused.getError()).isEqualTo("user_disabled");
        }
    }

    @Test
    void theSdkUnderstandsChannelsAndPeople() throws IOException, SlackApiException {
        var info = fixture.app().conversationsInfo(r -> r.channel(Fixture.MAINTAINERS));
        var members = fixture.app().conversationsMembers(r -> r.channel(Fixture.MAINTAINERS));
        var direct = fixture.app().conversationsOpen(r -> r.users(List.of(Fixture.MEMBER)));
        var guest = fixture.app().usersInfo(r -> r.user("U0GUEST0001"));
        var emoji = fixture.app().emojiList(r -> r);

        assertThat(info.getChannel().isPrivate()).isTrue();
        assertThat(members.getMembers()).contains("U0MAINT0001", "U0MAINT0002").hasSize(3);
        assertThat(direct.getChannel().getId()).isEqualTo("D0MEMBER001");
        assertThat(guest.getUser().isRestricted()).isTrue();
        assertThat(emoji.getEmoji()).containsEntry("vote", "alias:thumbsup");
    }

    @Test
    void theSdkUnderstandsWhatBecomesOfAMessage() throws IOException, SlackApiException {
        var post = fixture.app().chatPostMessage(r -> r.channel(Fixture.MEMBER).text("psst"));
        String channel = post.getChannel();
        var update = fixture.app()
                .chatUpdate(r -> r.channel(channel).ts(post.getTs()).text("hello"));
        var link = fixture.app().chatGetPermalink(r -> r.channel(channel).messageTs(post.getTs()));

        assertThat(update.getMessage().getEdited()).isNotNull();
        assertThat(link.getPermalink())
                .endsWith("/archives/D0MEMBER001/p" + post.getTs().replace(".", ""));
        assertThat(fixture.member().directMessages())
                .extracting(Message::plainText)
                .containsExactly("hello");
        assertThat(fixture.app()
                        .chatDelete(r -> r.channel(channel).ts(post.getTs()))
                        .isOk())
                .isTrue();
    }

    @Test
    void aMethodFailsForAsLongAsItIsTold() {
        fixture.slack().failReading("users.info", "internal_error");
        JsonObject failed = fixture.call("users.info", "user", Fixture.MEMBER);
        fixture.slack().failReading("users.info", null);
        JsonObject healed = fixture.call("users.info", "user", Fixture.MEMBER);

        assertThat(Json.text(failed, "error")).isEqualTo("internal_error");
        assertThat(Json.flag(healed, "ok")).isTrue();
    }

    private static JsonObject first(JsonObject history) {
        return Json.objects(history, "messages").get(0);
    }
}
