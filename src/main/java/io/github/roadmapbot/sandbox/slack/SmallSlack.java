package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.delivery.Deliveries;
import io.github.roadmapbot.sandbox.slack.delivery.Events;
import io.github.roadmapbot.sandbox.slack.delivery.Exchange;
import io.github.roadmapbot.sandbox.slack.delivery.Line.Parcel;
import io.github.roadmapbot.sandbox.slack.delivery.Patience;
import io.github.roadmapbot.sandbox.slack.http.HttpLine;
import io.github.roadmapbot.sandbox.slack.modal.Ids;
import io.github.roadmapbot.sandbox.slack.modal.Modals;
import io.github.roadmapbot.sandbox.slack.modal.Triggers;
import io.github.roadmapbot.sandbox.slack.socket.SocketLine;
import io.github.roadmapbot.sandbox.slack.talk.Changes;
import io.github.roadmapbot.sandbox.slack.talk.Emoji;
import io.github.roadmapbot.sandbox.slack.talk.Feed;
import io.github.roadmapbot.sandbox.slack.talk.Posts;
import io.github.roadmapbot.sandbox.slack.talk.Rooms;
import io.github.roadmapbot.sandbox.slack.talk.Stamps;
import io.github.roadmapbot.sandbox.slack.talk.Talk;
import io.github.roadmapbot.sandbox.slack.web.Access;
import io.github.roadmapbot.sandbox.slack.web.ChatMethods;
import io.github.roadmapbot.sandbox.slack.web.Contents;
import io.github.roadmapbot.sandbox.slack.web.ConversationMethods;
import io.github.roadmapbot.sandbox.slack.web.FileMethods;
import io.github.roadmapbot.sandbox.slack.web.HistoryMethods;
import io.github.roadmapbot.sandbox.slack.web.Pages;
import io.github.roadmapbot.sandbox.slack.web.PeopleMethods;
import io.github.roadmapbot.sandbox.slack.web.ReactionMethods;
import io.github.roadmapbot.sandbox.slack.web.ResponseUrls;
import io.github.roadmapbot.sandbox.slack.web.SocketMethods;
import io.github.roadmapbot.sandbox.slack.web.Uploads;
import io.github.roadmapbot.sandbox.slack.web.ViewMethods;
import io.github.roadmapbot.sandbox.slack.web.WebApi;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A workspace on loopback: the Web API over HTTP, Socket Mode over a WebSocket or signed requests to the app, as its
 * manifest says, and the people in it. It refuses what Slack would refuse.
 */
public final class SmallSlack implements AutoCloseable {

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "small-slack");
        thread.setDaemon(true);
        return thread;
    });
    private final Changes changes = new Changes();
    private final Complaints complaints = new Complaints();
    private final Patience patience = new Patience();
    private final Pages pages = new Pages();
    private final Uploads uploads = new Uploads();
    private final SocketLine socketLine;
    private final HttpLine httpLine;
    private final Deliveries deliveries;
    private final Events events;
    private final Access access;
    private final HistoryMethods history;
    private final ReactionMethods reactions;
    private final WebApi api;
    private final WireServer http;
    private final Workplace place;

    /**
     * Opens the workspace on free ports.
     *
     * @param clock tells the time that messages bear and that retries wait for
     * @param manifestJson the app's manifest: its scopes, commands, shortcuts and events; what is not declared does not work
     */
    public SmallSlack(Clock clock, Workspace workspace, String manifestJson) {
        Manifest manifest = new Manifest(manifestJson);
        Stamps stamps = new Stamps(clock);
        Rooms rooms = new Rooms(workspace);
        Posts posts = new Posts(changes);
        this.socketLine = new SocketLine(workspace.bot().appId(), later, changes, complaints);
        this.httpLine = new HttpLine(workspace.signingSecret(), patience, complaints);
        this.deliveries = new Deliveries(manifest.socketMode() ? socketLine : httpLine, changes);
        this.events = new Events(workspace, clock, deliveries, patience, later);
        Feed feed = new Feed(manifest, rooms, events::send);
        Talk talk = new Talk(workspace, posts, stamps, feed);
        Ids ids = new Ids();
        Triggers triggers = new Triggers(System::nanoTime);
        Contents contents = new Contents(ids);
        this.place = new Workplace(
                workspace,
                manifest,
                this::apiUrl,
                rooms,
                posts,
                talk,
                feed,
                stamps,
                new Emoji(workspace.customEmoji()),
                triggers,
                new Modals(triggers, ids, changes),
                contents,
                new ResponseUrls(workspace, posts, talk, contents),
                new Exchange(deliveries, patience),
                complaints);
        this.access = new Access(manifest, rooms, posts);
        this.history = new HistoryMethods(access, posts, talk.json(), pages, stamps);
        this.reactions = new ReactionMethods(workspace, access, talk, place.emoji());
        this.api = families();
        this.http = listen(api);
    }

    /** Where the Web API is, for example {@code http://127.0.0.1:40123/api/}. */
    public URI apiUrl() {
        return http.address().resolve("/api/");
    }

    /** The server of the Web API: what was called, and what shall go wrong. */
    public WireServer http() {
        return http;
    }

    /** The hands and eyes of one person. */
    public Person as(String userId) {
        User user = place.rooms()
                .user(userId)
                .orElseThrow(() -> new IllegalArgumentException("there is no user " + userId));
        return new Person(place, user);
    }

    /** The files that the app has shared with one person alone, oldest first. */
    public List<UploadedFile> filesFor(String userId) {
        return uploads.in(place.rooms().direct(userId).id());
    }

    /**
     * Everything that was ever said, by people and by the app, as it was said at first, oldest first: Slack notifies of that,
     * and of no edit.
     */
    public List<Notice> notices() {
        return place.posts().said().stream()
                .map(post -> new Notice(Eyes.message(post), post.onlyFor()))
                .toList();
    }

    /** Grows with every visible change. */
    public long version() {
        return changes.version();
    }

    /** Waits for a visible change; returns the new version, or {@code after} if nothing has changed in time. */
    public long awaitChange(long after, Duration atMost) {
        return changes.await(after, atMost);
    }

    /** Looks again at each change until there is something to see; fails saying {@code what} if the time is up. */
    public <T> T await(String what, Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = changes.version();
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                throw new AssertionError("waited in vain for " + what + "; " + situation());
            }
            changes.await(seen, left);
        }
    }

    /** Counts a change outside the workspace, so that who waits looks again. */
    public void touch() {
        changes.made();
    }

    /** Everything that was sent to the app, oldest first. */
    public List<Delivery> deliveries() {
        return deliveries.all();
    }

    /** What the app did wrong where Slack has no answer to put it in, such as an error at a field that is not there. */
    public List<String> complaints() {
        return complaints.all();
    }

    /**
     * Sends everything to this address from now on, whatever host the manifest names; for an app without Socket Mode.
     *
     * @throws IOException if the app does not answer there as Slack wants it to
     */
    public void requestUrl(URI address) throws IOException {
        httpLine.verify(address);
        changes.made();
    }

    /** Sends anything once over a socket, without keeping book of it; the future has the acknowledgement if there is one. */
    public Optional<CompletableFuture<JsonObject>> sendOverSocket(Parcel parcel) {
        return socketLine.send(parcel);
    }

    /** Says anything over a socket, be it an envelope or not; false if there is no socket. */
    public boolean sayOverSocket(String message) {
        return socketLine.sockets().send(message);
    }

    /** How many sockets are open. */
    public int sockets() {
        return socketLine.sockets().count();
    }

    /** Cuts every socket without a word. */
    public void dropSockets() {
        socketLine.sockets().drop();
    }

    /** Asks every socket to reconnect, then closes it. */
    public void disconnectPolitely() {
        socketLine.sockets().disconnect();
    }

    /** Whether new connections are turned away. */
    public void refuseSockets(boolean refuse) {
        socketLine.sockets().refuse(refuse);
    }

    /** Sends an event once more, with the same id, as Slack does when it missed the acknowledgement. */
    public void redeliver(String eventId) {
        events.again(eventId);
    }

    /** Sends any event as if Slack had seen it happen, with a fresh id. */
    public void deliver(JsonObject event) {
        events.send(event);
    }

    /** Whether the app is told nothing of what happens from now on, neither at once nor later. */
    public void loseEvents(boolean all) {
        events.lose(all);
    }

    /** Makes a method answer with an error until it is cleared with {@code null}. */
    public void failReading(String method, @Nullable String slackError) {
        api.fail(method, slackError);
    }

    /** Archives a channel, or takes that back. */
    public void archive(String channelId, boolean archived) {
        place.rooms().archive(channelId, archived);
        changes.made();
    }

    /** Lets somebody, the app's own account too, into a channel. */
    public void invite(String channelId, String userId) {
        place.rooms().invite(channelId, userId);
        changes.made();
    }

    /** Puts somebody, the app's own account too, out of a channel. */
    public void remove(String channelId, String userId) {
        place.rooms().remove(channelId, userId);
        changes.made();
    }

    /** The most that one page of a list holds, whatever limit is asked for; 3 unless told otherwise. */
    public void pageSize(int most) {
        pages.size(most);
    }

    /** How many people {@code reactions.get} names of an emoji at most, even if asked for all. */
    public void mostReactorsNamed(int most) {
        reactions.mostNamed(most);
    }

    /** How long a new message stays out of {@code conversations.history}, by the workspace's clock; at first not at all. */
    public void historyLag(Duration lag) {
        history.lag(lag);
    }

    /** How long an acknowledgement is waited for, in real time; 3 seconds unless a test cannot wait that long. */
    public void patience(Duration duration) {
        patience.set(duration);
    }

    @Override
    public void close() {
        later.shutdownNow();
        socketLine.sockets().close();
        http.close();
    }

    private WebApi families() {
        Workspace workspace = place.workspace();
        return new WebApi(workspace, place.manifest(), place.responses(), uploads)
                .with(new ChatMethods(workspace, access, place.talk(), place.contents()))
                .with(reactions)
                .with(new FileMethods(workspace, access, place.talk(), uploads, this::apiUrl))
                .with(new ConversationMethods(place.rooms(), access, pages))
                .with(history)
                .with(new ViewMethods(workspace, place.manifest(), place.rooms(), place.modals()))
                .with(new PeopleMethods(workspace))
                .with(new SocketMethods(socketLine.sockets()));
    }

    private String situation() {
        List<Delivery> all = deliveries.all();
        return sockets() + " sockets; last sent " + last(all) + "; last called " + last(http.calls()) + "; complaints "
                + complaints.all();
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - 5), all.size());
    }

    private static WireServer listen(WebApi api) {
        try {
            return new WireServer(0, api::answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
