package io.github.roadmapbot.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.preload.Wishes;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.SmallSlack;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A small Slack and a small GitHub on loopback, with a page on which one person plays several. It serves any app that
 * follows the manifest it is given.
 */
public final class Sandbox implements AutoCloseable {

    /** Of the App that people log in with. */
    public static final String CLIENT_ID = "Iv23liSandboxSandbox";

    /** The repository and the board that the sandbox's small GitHub starts with. */
    public static final String REPOSITORY = "project";

    public static final int BOARD = 7;

    private final SandboxClock clock;
    private final Cast cast;
    private final SmallSlack slack;
    private final SmallGitHub gitHub;
    private final Changes changes;
    private final JsonObject manifest;
    private final WireServer page;

    /**
     * Starts everything.
     *
     * @param port the page's, 0 for a free one
     * @param manifestJson the manifest of the app that will connect
     */
    public Sandbox(int port, SandboxClock clock, String manifestJson) {
        this.clock = clock;
        this.cast = new Cast(Workspace.sandbox());
        this.slack = new SmallSlack(clock, cast.workspace(), manifestJson);
        this.gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
        this.gitHub.deviceFlow(CLIENT_ID, true);
        this.changes = new Changes(slack, gitHub, clock);
        this.manifest = JsonParser.parseString(manifestJson).getAsJsonObject();
        this.page = serve(port);
    }

    private WireServer serve(int port) {
        try {
            Page content = new Page(new PageState(this), new PageActs(this), changes);
            return new WireServer(port, content::handle);
        } catch (IOException e) {
            close(slack, gitHub, changes);
            throw new UncheckedIOException("the page cannot be served on port " + port, e);
        }
    }

    /** Where the page is, for example {@code http://127.0.0.1:8080}; it can be reached from this machine only. */
    public URI address() {
        return page.address();
    }

    public SmallSlack slack() {
        return slack;
    }

    public SmallGitHub gitHub() {
        return gitHub;
    }

    public SandboxClock clock() {
        return clock;
    }

    public Cast cast() {
        return cast;
    }

    public Changes changes() {
        return changes;
    }

    /** What the app declares: its commands, its shortcuts. */
    public JsonObject features() {
        return Json.object(manifest, "features");
    }

    /** The callback id of the shortcut that people know by this name. */
    public Optional<String> shortcut(String name) {
        return Json.objects(features(), "shortcuts").stream()
                .filter(shortcut -> Json.text(shortcut, "name").equals(name))
                .map(shortcut -> Json.text(shortcut, "callback_id"))
                .findFirst();
    }

    /** Whether an app is connected, or becomes so within this much of the real time. */
    public boolean awaitApp(Duration atMost) {
        return changes.await(atMost, () -> Optional.of(slack.sockets()).filter(sockets -> sockets > 0))
                .isPresent();
    }

    /** Makes something go wrong, once. */
    public void make(Trouble trouble) {
        trouble.make(slack, gitHub);
    }

    /** Whether the small GitHub tells the app what happens there, as far as the app has said where. */
    public void sendWebhooks(boolean on) {
        gitHub.webhooks().lose(!on);
        changes.changed();
    }

    /** What is new on GitHub is missing from its lists for this long, on the sandbox's clock. */
    public void lag(Duration lists) {
        gitHub.listsLag(lists);
    }

    /**
     * Lets the people make the suggestions that come with the sandbox, through the connected app's own form, and vote for
     * some of them. Returns when the last vote is cast.
     *
     * @throws IllegalStateException if the app does not answer as its form promises
     */
    public void preload() {
        new Preload(this, Wishes.shipped()).run();
    }

    @Override
    public void close() {
        page.close();
        close(slack, gitHub, changes);
    }

    private static void close(SmallSlack slack, SmallGitHub gitHub, Changes changes) {
        changes.close();
        slack.close();
        gitHub.close();
    }
}
