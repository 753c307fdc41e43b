package io.github.roadmapbot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.emoji.EmojiListResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be asked of Slack, without changing anything, to find out whether the bot will work there. */
public final class SlackProbe implements AutoCloseable {

    /**
     * Whom the bot token stands for.
     *
     * @param scopes what the app was granted when it was installed; empty if Slack did not say
     * @param at when Slack answered, by its own clock
     */
    public record Identity(String name, String userId, String workspace, Set<String> scopes, Optional<Instant> at) {}

    /** A channel as it is. */
    public record Channel(String name, boolean isPrivate, boolean archived, boolean member) {}

    /**
     * Somebody's account.
     *
     * @param gone whether it was deactivated
     * @param full whether it belongs to this workspace in full, see {@link SlackWeb#isFullMember}
     */
    public record Account(String name, boolean gone, boolean full) {}

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String SCOPES = "x-oauth-scopes";

    private final SlackAccess access;
    private final Slack slack;
    private final MethodsClient methods;
    private final SlackWeb web;

    /**
     * Asks nothing yet.
     *
     * @param pace what is asked is counted by it; somebody waits, so nothing is held back
     */
    public SlackProbe(SlackAccess access, SlackPace pace) {
        this.access = access;
        this.slack = SlackConnection.slack(access, TIMEOUT);
        this.methods = slack.methods(access.botToken());
        this.web = new SlackWeb(methods, "", pace, true);
    }

    /** Whom the bot token stands for. */
    public Identity identity() throws SlackFailure {
        var answer = SlackWeb.call("auth.test", () -> methods.authTest(request -> request));
        Map<String, List<String>> headers = answer.getHttpResponseHeaders();
        return new Identity(
                shownName(answer.getUserId(), answer.getUser()),
                answer.getUserId(),
                answer.getTeam(),
                header(headers, SCOPES)
                        .map(scopes -> Set.copyOf(List.of(scopes.split("\\s*,\\s*"))))
                        .orElse(Set.of()),
                header(headers, "date").flatMap(SlackProbe::instant));
    }

    /** What people call the bot; its handle where the scope to ask is missing. */
    private String shownName(String user, String handle) throws SlackFailure {
        try {
            return account(user).name();
        } catch (SlackFailure.Refused e) {
            return handle;
        }
    }

    /** Whether Slack reaches the bot through a socket, and not through requests. */
    public boolean comesBySocket() {
        return access.wayIn() instanceof WayIn.Socket;
    }

    /** Asks for the address of a socket with the app-level token, and leaves it unused; nothing where none is used. */
    public void socketAddress() throws SlackFailure {
        if (access.wayIn() instanceof WayIn.Socket socket) {
            SlackWeb.call(
                    "apps.connections.open",
                    () -> slack.methods(socket.appToken()).appsConnectionsOpen(request -> request));
        }
    }

    /** A channel by its id; a private one without the bot in it is not found. */
    public Channel channel(String id) throws SlackFailure {
        var found = SlackWeb.call("conversations.info", () -> methods.conversationsInfo(request -> request.channel(id)))
                .getChannel();
        return new Channel(found.getName(), found.isPrivate(), found.isArchived(), found.isMember());
    }

    /** Somebody's account by its id. */
    public Account account(String id) throws SlackFailure {
        var found = SlackWeb.call("users.info", () -> methods.usersInfo(request -> request.user(id)))
                .getUser();
        return new Account(SlackWeb.shownName(found), found.isDeleted(), SlackWeb.isFull(found));
    }

    /** The members of a channel that the bot is in. */
    public Set<String> channelMembers(String id) throws SlackFailure {
        return web.channelMembers(id);
    }

    /** The members of a user group. */
    public Set<String> groupMembers(String id) throws SlackFailure {
        return web.groupMembers(id);
    }

    /** The names of all emojis that can be used: Slack's own, without their second names, and the workspace's. */
    public Set<String> emojis() throws SlackFailure {
        EmojiListResponse answer =
                SlackWeb.call("emoji.list", () -> methods.emojiList(request -> request.includeCategories(true)));
        Set<String> names = new HashSet<>(answer.getEmoji().keySet());
        if (answer.getCategories() != null) {
            answer.getCategories().forEach(category -> names.addAll(category.getEmojiNames()));
        }
        return names;
    }

    @Override
    public void close() throws IOException {
        try {
            slack.close();
        } catch (Exception e) { // declared by the SDK
            throw new IOException("The client of Slack's Web API could not be closed", e);
        }
    }

    private static Optional<String> header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
