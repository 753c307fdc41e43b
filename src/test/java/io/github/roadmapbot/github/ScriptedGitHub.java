package io.github.roadmapbot.github;

import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** A server on loopback that says what a test wrote down for it. */
public final class ScriptedGitHub implements AutoCloseable {

    public static final RepositoryName PROJECT = RepositoryName.parse("example-org/project");
    public static final String TOKEN = "ghp_sandbox0123456789abcdefghijklmnopqrstuv";

    private final Map<String, Function<Call, Answer>> script = new ConcurrentHashMap<>();
    private final WireServer server;

    public ScriptedGitHub() throws IOException {
        server = new WireServer(0, this::answer);
        says("GET /user", "{\"login\":\"roadmap-bot\",\"id\":1}");
        says("GET /repos/example-org/project", """
                {"id":1,"name":"project","full_name":"example-org/project","owner":{"login":"example-org"}}""");
        says("GET /repos/example-org/project/labels", "[]");
    }

    /** Answers {@code what}, a method and a path, with status 200 and this body. */
    public void says(String what, String body) {
        does(what, call -> Answer.json(200, body));
    }

    public void does(String what, Function<Call, Answer> answer) {
        script.put(what, answer);
    }

    public GitHubAccess access() {
        return access(Duration.ofSeconds(10));
    }

    public GitHubAccess access(Duration timeout) {
        return new GitHubAccess(server.address(), new Credentials.Token(TOKEN), timeout);
    }

    public Wire wire() {
        return wire(Duration.ofSeconds(10));
    }

    public Wire wire(Duration timeout) {
        return new Wire(access(timeout));
    }

    public WireServer http() {
        return server;
    }

    /** What arrived at a method and a path. */
    public List<Call> calls(String what) {
        return server.calls().stream().filter(is(what)).toList();
    }

    public static Predicate<Call> is(String what) {
        return call -> (call.method() + " " + call.path()).equals(what);
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer answer(Call call) {
        Function<Call, Answer> known = script.get(call.method() + " " + call.path());
        return known == null ? Answer.json(404, "{\"message\":\"Not Found\"}") : known.apply(call);
    }
}
