package io.github.roadmapbot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.model.Conversation;
import com.slack.api.model.Message;
import com.slack.api.model.Reaction;
import com.slack.api.model.User;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The one class that calls Slack's Web API. Every answer is checked; what went wrong is a {@link SlackFailure}. */
public final class SlackWeb {

    /** What a message says: its blocks, and the plain text for notifications, already escaped. */
    public record Content(List<LayoutBlock> blocks, String text) {}

    /**
     * What a message of the bot's own is known by.
     *
     * @param until only messages posted until then count
     */
    public record Mark(String text, Instant until) {

        /** One that no other message can have. */
        public static Mark unique(String text) {
            return new Mark(text, Instant.MAX);
        }
    }

    /** Where a message is. */
    public record Posted(String channel, String ts) {}

    /** What kinds of accounts there are; a stranger is of another organisation. */
    public enum Account {
        FULL,
        GUEST,
        STRANGER,
        BOT,
        DELETED
    }

    /**
     * Who reacted with one emoji.
     *
     * @param emoji with its skin tone
     * @param complete whether {@code people} are all of them
     */
    public record Reacted(String emoji, Set<String> people, boolean complete) {}

    /** How Slack says that there is nothing to change. */
    private static final Set<String> NO_MESSAGE =
            Set.of("message_not_found", "cant_update_message", "channel_not_found");

    private static final String MARK_EVENT = "roadmap_bot";
    private static final String MARK_KEY = "mark";
    private static final int PAGE = 200;
    private static final String UPLOAD = "an upload";

    /** What Slack says of a channel in which the bot and a person do not meet. */
    private static final Set<String> APART = Set.of("not_in_channel", "user_not_in_channel", "channel_not_found");

    /** What Slack says of an account that nobody can talk to any more. */
    private static final Set<String> GONE = Set.of("user_disabled", "user_not_found");

    /** Long enough for Slack's own clock to differ a little from ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final MethodsClient slack;
    private final String botUser;
    private final SlackPace pace;
    private final boolean prompt;

    /**
     * A way to call Slack.
     *
     * @param prompt whether a person waits for what is called, so that it is not held back
     */
    SlackWeb(MethodsClient slack, String botUser, SlackPace pace, boolean prompt) {
        this.slack = slack;
        this.botUser = botUser;
        this.pace = pace;
        this.prompt = prompt;
    }

    /**
     * Posts a message that can be found again by any of its marks, which hold no spaces.
     *
     * @param thread the ts of the message it answers, if it does
     */
    public Posted post(String channel, Optional<String> thread, Content content, String... marks) throws SlackFailure {
        var answer = ask(
                "chat.postMessage",
                channel,
                () -> slack.chatPostMessage(request -> request.channel(channel)
                        .threadTs(thread.orElse(null))
                        .blocks(content.blocks())
                        .text(content.text())
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .metadata(marked(marks))));
        return new Posted(answer.getChannel(), answer.getTs());
    }

    /** Looks for a message of the bot's own with one of {@code marks}, among those since {@code since}. */
    public Optional<Posted> findOwn(String channel, Optional<String> thread, List<Mark> marks, Instant since)
            throws SlackFailure {
        String oldest = "%d.000000".formatted(since.minus(CLOCK_SKEW).getEpochSecond());
        String cursor = "";
        do {
            Page page = thread.isPresent()
                    ? replies(channel, thread.get(), oldest, cursor)
                    : history(channel, oldest, cursor);
            for (Message message : page.messages) {
                if (isMarked(message, marks)) {
                    return Optional.of(new Posted(channel, message.getTs()));
                }
            }
            cursor = page.next;
        } while (!cursor.isEmpty());
        return Optional.empty();
    }

    /** Renders a message of the bot's own afresh. */
    public void update(Posted place, Content content) throws SlackFailure {
        ask(
                "chat.update",
                () -> slack.chatUpdate(request -> request.channel(place.channel())
                        .ts(place.ts())
                        .blocks(content.blocks())
                        .text(content.text())));
    }

    /** The same; a message that somebody deleted, or whose channel is gone, needs no rendering. */
    public void updateIfThere(Posted place, Content content) throws SlackFailure {
        try {
            update(place, content);
        } catch (SlackFailure.Refused e) {
            if (!NO_MESSAGE.contains(e.error())) {
                throw e;
            }
        }
    }

    /**
     * Says something to one person in a channel, or where the two of them do not both belong to it, in their direct
     * conversation; may be lost.
     */
    public void whisper(String channel, String user, Content content) throws SlackFailure {
        try {
            whisperIn(channel, user, content);
        } catch (SlackFailure.Refused e) {
            if (!APART.contains(e.error())) {
                throw e;
            }
            whisperIn(directChannel(user), user, content);
        }
    }

    private void whisperIn(String channel, String user, Content content) throws SlackFailure {
        ask(
                "chat.postEphemeral",
                () -> slack.chatPostEphemeral(request -> request.channel(channel)
                        .user(user)
                        .blocks(content.blocks())
                        .text(content.text())));
    }

    public String permalink(Posted place) throws SlackFailure {
        return ask(
                        "chat.getPermalink",
                        () -> slack.chatGetPermalink(
                                request -> request.channel(place.channel()).messageTs(place.ts())))
                .getPermalink();
    }

    /** Adds a reaction of the bot's own; one that is there already is fine. */
    public void react(Posted place, String emoji) throws SlackFailure {
        try {
            ask(
                    "reactions.add",
                    () -> slack.reactionsAdd(request -> request.channel(place.channel())
                            .timestamp(place.ts())
                            .name(emoji)));
        } catch (SlackFailure.Refused e) {
            if (!e.error().equals("already_reacted")) {
                throw e;
            }
        }
    }

    /** Who reacted to a message with what; none if there are no reactions. */
    public List<Reacted> reactions(Posted place) throws SlackFailure {
        var message = ask(
                        "reactions.get",
                        () -> slack.reactionsGet(request -> request.channel(place.channel())
                                .timestamp(place.ts())
                                .full(true)))
                .getMessage();
        List<Reaction> found = message.getReactions();
        return found == null ? List.of() : found.stream().map(SlackWeb::reacted).toList();
    }

    /** Slack's count is always right, its list of people is not always complete. */
    private static Reacted reacted(Reaction found) {
        Set<String> people = found.getUsers() == null ? Set.of() : Set.copyOf(new HashSet<>(found.getUsers()));
        boolean complete = found.getCount() != null && found.getCount() == people.size();
        return new Reacted(found.getName(), people, complete);
    }

    /** The channel in which the bot and a person talk alone. */
    public String directChannel(String user) throws SlackFailure {
        return ask("conversations.open", () -> slack.conversationsOpen(request -> request.users(List.of(user))))
                .getChannel()
                .getId();
    }

    /** As {@link #directChannel}; empty for whoever has left the workspace, because nobody reads it there. */
    public Optional<String> channelOfWhoIsThere(String user) throws SlackFailure {
        try {
            return Optional.of(directChannel(user));
        } catch (SlackFailure.Refused e) {
            if (GONE.contains(e.error())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A file with what stands in it. */
    public record TextFile(String name, String content) {}

    /** Sends files of text into a channel as one message with a few words; sent again, they are there twice. */
    public void upload(String channel, String words, List<TextFile> files) throws SlackFailure {
        List<FileDetails> begun = new ArrayList<>();
        for (TextFile file : files) {
            begun.add(begun(file));
        }
        call(
                "files.completeUploadExternal",
                () -> slack.filesCompleteUploadExternal(request ->
                        request.channelId(channel).initialComment(words).files(begun)));
    }

    private FileDetails begun(TextFile file) throws SlackFailure {
        byte[] bytes = file.content().getBytes(StandardCharsets.UTF_8);
        var place = call(
                "files.getUploadURLExternal",
                () -> slack.filesGetUploadURLExternal(
                        request -> request.filename(file.name()).length(bytes.length)));
        send(place.getUploadUrl(), bytes);
        return FileDetails.builder().id(place.getFileId()).title(file.name()).build();
    }

    /** Until the upload is completed nobody sees anything of it. */
    private void send(String address, byte[] bytes) throws SlackFailure {
        Request request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(bytes))
                .build();
        try (Response answer =
                slack.getSlackHttpClient().getOkHttpClient().newCall(request).execute()) {
            if (!answer.isSuccessful()) {
                throw new SlackFailure.Unclear(UPLOAD, "HTTP " + answer.code(), new IOException(answer.message()));
            }
        } catch (SlackFailure e) {
            throw e;
        } catch (IOException e) {
            throw SlackAnswers.failure(UPLOAD, e);
        }
    }

    /** Opens a modal; the trigger lives for three seconds. */
    public void openModal(String triggerId, View view) throws SlackFailure {
        ask(
                "views.open",
                () -> slack.viewsOpen(request -> request.triggerId(triggerId).view(view)));
    }

    /**
     * Changes what an open modal shows; fields that stay keep what was typed.
     *
     * @param hash of the modal as it is known, so that no later change is undone; empty if it does not matter
     * @return the hash of the modal as it is now
     */
    public String updateModal(String viewId, String hash, View view) throws SlackFailure {
        return ask(
                        "views.update",
                        () -> slack.viewsUpdate(request -> request.viewId(viewId)
                                .hash(hash.isEmpty() ? null : hash)
                                .view(view)))
                .getView()
                .getHash();
    }

    /** Shows somebody the app's home, in place of what they saw there before. */
    public void publishHome(String user, View home) throws SlackFailure {
        ask(
                "views.publish",
                () -> slack.viewsPublish(request -> request.userId(user).view(home)));
    }

    /** Whether everybody in the workspace can read a channel. */
    public boolean isPublic(String channel) throws SlackFailure {
        return isPublic(conversation(channel));
    }

    /**
     * What kind of place a channel is, for what was said there.
     *
     * @param open everybody in the workspace can read it, and nobody of another one
     * @param joined the bot is in it
     */
    public record Standing(boolean open, boolean joined) {

        /** Of a place that nothing is known about. */
        public static final Standing UNKNOWN = new Standing(false, false);
    }

    /** What kind of place a channel is. */
    public Standing standing(String channel) throws SlackFailure {
        Conversation found = conversation(channel);
        boolean open = isPublic(found) && !found.isExtShared() && !found.isPendingExtShared();
        return new Standing(open, found.isMember());
    }

    /** One message, be it a reply, in a channel that the bot is in; empty if it is gone. */
    public Optional<Message> message(Posted place) throws SlackFailure {
        try {
            var answer = ask(
                    "conversations.replies",
                    () -> slack.conversationsReplies(request -> request.channel(place.channel())
                            .ts(place.ts())
                            .oldest(place.ts())
                            .latest(place.ts())
                            .inclusive(true)
                            .limit(PAGE)));
            return answer.getMessages().stream()
                    .filter(message -> place.ts().equals(message.getTs()) && !"tombstone".equals(message.getSubtype()))
                    .findFirst();
        } catch (SlackFailure.Refused e) {
            if (e.error().equals("thread_not_found") || e.error().equals("message_not_found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The first message of a thread and the replies to it, oldest first, as many as there is use for. */
    public List<Message> thread(Posted parent, int atMost) throws SlackFailure {
        List<Message> all = new ArrayList<>();
        String cursor = "";
        do {
            Page page = replies(parent.channel(), parent.ts(), "0", cursor);
            all.addAll(page.messages);
            cursor = page.next;
        } while (!cursor.isEmpty() && all.size() < atMost);
        return all.subList(0, Math.min(atMost, all.size()));
    }

    /** What a channel is called, if everybody in the workspace can read it: the names of the others are nobody's business. */
    public Optional<String> publicName(String channel) throws SlackFailure {
        Conversation found = conversation(channel);
        return isPublic(found) ? Optional.ofNullable(found.getName()) : Optional.empty();
    }

    private Conversation conversation(String channel) throws SlackFailure {
        return ask("conversations.info", () -> slack.conversationsInfo(request -> request.channel(channel)))
                .getChannel();
    }

    private static boolean isPublic(Conversation found) {
        return !found.isPrivate() && !found.isIm() && !found.isMpim();
    }

    /** The members of a channel that the bot is in. */
    public Set<String> channelMembers(String channel) throws SlackFailure {
        Set<String> members = new HashSet<>();
        String cursor = "";
        do {
            String from = cursor;
            var answer = ask(
                    "conversations.members",
                    () -> slack.conversationsMembers(
                            request -> request.channel(channel).limit(PAGE).cursor(from)));
            members.addAll(answer.getMembers());
            cursor = next(
                    answer.getResponseMetadata() == null
                            ? null
                            : answer.getResponseMetadata().getNextCursor());
        } while (!cursor.isEmpty());
        return members;
    }

    /** The members of a user group; a free workspace has no groups and refuses. */
    public Set<String> groupMembers(String group) throws SlackFailure {
        return Set.copyOf(
                ask("usergroups.users.list", () -> slack.usergroupsUsersList(request -> request.usergroup(group)))
                        .getUsers());
    }

    /** Whether a person belongs to this workspace in full: not a guest, not of another workspace, not a bot, not gone. */
    public boolean isFullMember(String user) throws SlackFailure {
        return isFull(ask("users.info", () -> slack.usersInfo(request -> request.user(user)))
                .getUser());
    }

    static boolean isFull(User found) {
        return !found.isRestricted()
                && !found.isUltraRestricted()
                && !found.isStranger()
                && !found.isBot()
                && !found.isDeleted();
    }

    /** What kind of account somebody has. */
    public Account account(String user) throws SlackFailure {
        User found = ask("users.info", () -> slack.usersInfo(request -> request.user(user)))
                .getUser();
        if (found.isBot()) {
            return Account.BOT;
        }
        if (found.isDeleted()) {
            return Account.DELETED;
        }
        if (found.isStranger()) {
            return Account.STRANGER;
        }
        return isFull(found) ? Account.FULL : Account.GUEST;
    }

    /** A person's display name, their real name where they have none. */
    public String displayName(String user) throws SlackFailure {
        return shownName(ask("users.info", () -> slack.usersInfo(request -> request.user(user)))
                .getUser());
    }

    static String shownName(User found) {
        String display = found.getProfile() == null ? null : found.getProfile().getDisplayName();
        if (display != null && !display.isBlank()) {
            return display;
        }
        return found.getRealName() == null || found.getRealName().isBlank() ? found.getName() : found.getRealName();
    }

    /** The workspace's own emojis: their address, or {@code alias:} and the name they stand for. */
    public Map<String, String> customEmoji() throws SlackFailure {
        return Map.copyOf(
                ask("emoji.list", () -> slack.emojiList(request -> request)).getEmoji());
    }

    private record Page(List<Message> messages, String next) {}

    private Page history(String channel, String oldest, String cursor) throws SlackFailure {
        var answer = ask(
                "conversations.history",
                () -> slack.conversationsHistory(request -> request.channel(channel)
                        .oldest(oldest)
                        .limit(PAGE)
                        .cursor(cursor)
                        .includeAllMetadata(true)));
        var metadata = answer.getResponseMetadata();
        return new Page(answer.getMessages(), next(metadata == null ? null : metadata.getNextCursor()));
    }

    private Page replies(String channel, String thread, String oldest, String cursor) throws SlackFailure {
        var answer = ask(
                "conversations.replies",
                () -> slack.conversationsReplies(request -> request.channel(channel)
                        .ts(thread)
                        .oldest(oldest)
                        .limit(PAGE)
                        .cursor(cursor)
                        .includeAllMetadata(true)));
        var metadata = answer.getResponseMetadata();
        return new Page(answer.getMessages(), next(metadata == null ? null : metadata.getNextCursor()));
    }

    private static String next(@Nullable String cursor) {
        return cursor == null ? "" : cursor;
    }

    private static Message.Metadata marked(String... marks) {
        return Message.Metadata.builder()
                .eventType(MARK_EVENT)
                .eventPayload(Map.of(MARK_KEY, String.join(" ", marks)))
                .build();
    }

    private boolean isMarked(Message message, List<Mark> marks) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && botUser.equals(message.getUser())
                && MARK_EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload().get(MARK_KEY) instanceof String found
                && marks.stream()
                        .filter(mark -> !postedAt(message).isAfter(mark.until()))
                        .anyMatch(mark -> Arrays.asList(found.split(" ", -1)).contains(mark.text()));
    }

    /** A message's id is the moment it was posted, in seconds. */
    private static Instant postedAt(Message message) {
        return Instant.ofEpochSecond(new BigDecimal(message.getTs()).longValue());
    }

    @FunctionalInterface
    interface Call<T> {
        T make() throws IOException, SlackApiException;
    }

    private <T extends SlackApiTextResponse> T ask(String method, Call<T> call) throws SlackFailure {
        return ask(method, "", call);
    }

    private <T extends SlackApiTextResponse> T ask(String method, String channel, Call<T> call) throws SlackFailure {
        if (prompt) {
            pace.count(method, channel);
        } else {
            pace.admit(method, channel);
        }
        try {
            return call(method, call);
        } catch (SlackFailure.NotDone e) {
            if (e.reached()) {
                pace.pause(method, channel, e.pause());
            }
            throw e;
        }
    }

    /** Makes a call and lets through only a yes. */
    static <T extends SlackApiTextResponse> T call(String method, Call<T> call) throws SlackFailure {
        T answer;
        try {
            answer = call.make();
        } catch (SlackApiException e) {
            throw SlackAnswers.failure(method, e);
        } catch (IOException e) {
            throw SlackAnswers.failure(method, e);
        } catch (RuntimeException e) { // the SDK's parser met something that is not an answer
            throw new SlackFailure.Unclear(method, "its answer cannot be read", e);
        }
        if (!answer.isOk()) {
            throw SlackAnswers.failure(method, answer);
        }
        return answer;
    }
}
