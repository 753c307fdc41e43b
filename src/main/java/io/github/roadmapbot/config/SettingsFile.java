package io.github.roadmapbot.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.outbox.PacingSettings;
import io.github.roadmapbot.quarter.PlanningSettings;
import io.github.roadmapbot.quarter.page.PagePlace;
import io.github.roadmapbot.similar.SimilarModel;
import io.github.roadmapbot.slack.SlackAccess;
import io.github.roadmapbot.slack.WayIn;
import io.github.roadmapbot.store.StoreSettings;
import io.github.roadmapbot.web.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads all settings from the file and the environment, or says everything that is wrong with them at once. */
public final class SettingsFile {

    private static final Form<URI> SLACK_URL = Forms.address("https://slack.com/api/");
    private static final Form<URI> GITHUB_URL = Forms.address("https://api.github.com");

    /** GitHub gives up by itself after ten seconds; a step with all its calls must end within the lease it has. */
    private static final Form<Duration> TIMEOUT = Forms.duration(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);
    private static final StoreSettings DEFAULT_STORE = new StoreSettings("jdbc:sqlite:data/roadmap.db");
    private static final Form<String> CLIENT_ID = Forms.line(64, "Iv23liA1b2C3d4E5f6G7");
    private static final Form<Integer> PORT = Form.number(1, 65_535);
    private static final int DEFAULT_PORT = 3000;
    private static final Form<Duration> LAG = Forms.duration(Duration.ZERO, Duration.ofHours(24));
    private static final Form<Duration> WAIT = Forms.duration(Duration.ofSeconds(1), Duration.ofHours(24));
    private static final Form<Duration> SPACING = Forms.duration(Duration.ZERO, Duration.ofMinutes(1));
    private static final Size ROADMAPS = new Size(1, 100, "a bot without a roadmap has nothing to do");

    private final Section root;
    private final Environment environment;
    private final Problems problems;
    private final boolean readable;

    private SettingsFile(Section root, Environment environment, Problems problems, boolean readable) {
        this.root = root;
        this.environment = environment;
        this.problems = problems;
        this.readable = readable;
    }

    /**
     * Reads the settings.
     *
     * @param environment holds the tokens, and addresses that go before those of the file
     * @throws InvalidSettings with every problem there is; nothing in it shows a secret
     */
    public static Settings read(Path file, Map<String, String> environment) throws InvalidSettings {
        Problems problems = new Problems();
        Optional<ObjectNode> tree = new YamlFile(file, problems).read();
        tree.ifPresent(found -> new Misplaced(problems).find("", found));
        Problems ofContent = tree.isPresent() ? problems : new Problems();
        Section root = new Section("", tree.orElseGet(JsonNodeFactory.instance::objectNode), ofContent);
        Environment variables = new Environment(environment, problems);
        Optional<Settings> settings = new SettingsFile(root, variables, ofContent, tree.isPresent()).settings();
        problems.throwAny();
        return settings.orElseThrow();
    }

    /**
     * Reads where the store is, and nothing else: for what needs no tokens.
     *
     * @throws InvalidSettings with every problem of the file's form and of the store
     */
    public static StoreSettings readStore(Path file, Map<String, String> environment) throws InvalidSettings {
        Problems problems = new Problems();
        Optional<ObjectNode> tree = new YamlFile(file, problems).read();
        Section root = new Section("", tree.orElseGet(JsonNodeFactory.instance::objectNode), problems);
        SettingsFile settings = new SettingsFile(root, new Environment(environment, problems), problems, false);
        StoreSettings store = settings.store(root.section("store"));
        problems.throwAny();
        return store;
    }

    /**
     * Reads the roadmaps, and nothing else: for what needs no tokens.
     *
     * @throws InvalidSettings with every problem of the file's form and of the roadmaps
     */
    public static Roadmaps readRoadmaps(Path file, Map<String, String> environment) throws InvalidSettings {
        Problems problems = new Problems();
        Optional<ObjectNode> tree = new YamlFile(file, problems).read();
        Section root = new Section("", tree.orElseGet(JsonNodeFactory.instance::objectNode), problems);
        SettingsFile settings = new SettingsFile(root, new Environment(environment, problems), problems, false);
        List<RoadmapEntry> entries = settings.roadmaps(new Credentials.Token("none"));
        problems.throwAny();
        return new Roadmaps(entries.stream().map(RoadmapEntry::roadmap).toList());
    }

    /** Empty if there is no roadmap. */
    private Optional<Settings> settings() {
        SlackAccess slack = slack(root.section("slack"));
        Optional<WebSettings> web = web(root.section("http"), slack.wayIn());
        Section onGitHub = root.section("github");
        Optional<String> clientId = onGitHub.optional("clientId", CLIENT_ID);
        GitHubAccess gitHub = gitHub(onGitHub).signing(environment.webhookSecret(web.isPresent() || !readable));
        StoreSettings store = store(root.section("store"));
        SimilarModel similar = similar(root.section("similar"));
        Limits limits = limits(root.section("limits"));
        List<RoadmapEntry> entries = roadmaps(gitHub.credentials());
        root.done();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Settings(
                slack,
                web,
                gitHub,
                clientId,
                store,
                similar,
                new Roadmaps(entries.stream().map(RoadmapEntry::roadmap).toList()),
                byKey(entries, RoadmapEntry::roles),
                byKey(entries, RoadmapEntry::capture),
                byKey(entries, RoadmapEntry::triage),
                byKey(entries, RoadmapEntry::publish),
                byKey(entries, RoadmapEntry::digest),
                byKey(entries, RoadmapEntry::decisions),
                byKey(entries, RoadmapEntry::goals),
                planning(entries),
                pages(entries),
                limits));
    }

    private static Map<String, PlanningSettings> planning(List<RoadmapEntry> entries) {
        Map<String, PlanningSettings> planning = new HashMap<>();
        entries.forEach(entry ->
                entry.planning().ifPresent(each -> planning.put(entry.roadmap().key(), each)));
        return planning;
    }

    private SlackAccess slack(Section section) {
        URI url = section.optional("apiUrl", SLACK_URL, SLACK_URL.example());
        String connection = section.optional("connection", Forms.CONNECTION, Forms.CONNECTION.example());
        section.done();
        URI used = environment.or(Environment.SLACK_URL, SLACK_URL, url);
        String address = used.toString();
        return new SlackAccess(
                address.endsWith("/") ? used : URI.create(address + "/"), environment.botToken(), wayIn(connection));
    }

    /** A file that cannot be read may have chosen the way that there is a secret for. */
    private WayIn wayIn(String connection) {
        boolean http = connection.equals(Forms.HTTP) || (!readable && environment.has(Environment.SIGNING_SECRET));
        return http ? new WayIn.Http(environment.signingSecret()) : new WayIn.Socket(environment.appToken());
    }

    /** Over the socket nobody has to listen, so there a port has to be asked for. */
    private static Optional<WebSettings> web(Section section, WayIn wayIn) {
        String host = section.optional("host", Forms.HOST, Forms.HOST.example());
        Optional<Integer> port = section.optional("port", PORT);
        section.done();
        Optional<Integer> used = wayIn instanceof WayIn.Http ? Optional.of(port.orElse(DEFAULT_PORT)) : port;
        return used.map(number -> new WebSettings(host, number));
    }

    private GitHubAccess gitHub(Section section) {
        URI url = section.optional("apiUrl", GITHUB_URL, GITHUB_URL.example());
        Duration timeout = section.optional("timeout", TIMEOUT, DEFAULT_TIMEOUT);
        section.done();
        return new GitHubAccess(
                environment.or(Environment.GITHUB_URL, GITHUB_URL, url), environment.gitHubCredentials(), timeout);
    }

    private StoreSettings store(Section section) {
        StoreSettings store = section.optional("url", Forms.STORE, DEFAULT_STORE);
        section.done();
        return environment.or(Environment.STORE_URL, Forms.STORE, store);
    }

    private SimilarModel similar(Section section) {
        SimilarModel model = section.optional("model", Forms.MODEL, SimilarModel.NONE);
        section.done();
        return environment.or(Environment.SIMILAR_MODEL, Forms.MODEL, model);
    }

    private static Limits limits(Section section) {
        Limits limits = new Limits(
                section.optional("gitHubLag", LAG, Limits.DEFAULT.gitHubLag()),
                section.optional("slackLag", LAG, Limits.DEFAULT.slackLag()),
                section.optional("attempts", Form.number(1, 100), Limits.DEFAULT.attempts()),
                section.optional("firstRetry", WAIT, Limits.DEFAULT.firstRetry()),
                section.optional("longestRetry", WAIT, Limits.DEFAULT.longestRetry()),
                new PacingSettings(
                        section.optional("gitHubShare", Form.number(1, 100), PacingSettings.DEFAULT.share()),
                        section.optional("gitHubSpacing", SPACING, PacingSettings.DEFAULT.spacing())),
                section.optional("slackShare", Form.number(1, 100), Limits.DEFAULT.slackShare()));
        section.done();
        if (limits.longestRetry().compareTo(limits.firstRetry()) < 0) {
            section.problem("longestRetry", "is shorter than %s".formatted(section.at("firstRetry")));
        }
        return limits;
    }

    private List<RoadmapEntry> roadmaps(Credentials credentials) {
        if (!root.has("roadmaps")) {
            root.problem("roadmaps", "is missing; it has to be a list of at least one roadmap");
        }
        Taken keys = new Taken(problems);
        Taken channels = new Taken(problems);
        List<RoadmapEntry> entries = new ArrayList<>();
        for (Section section : root.sections("roadmaps", ROADMAPS)) {
            entries.add(RoadmapEntry.read(section, keys, channels, credentials));
        }
        return entries;
    }

    /** Not every roadmap has pages. */
    private static Map<String, PagePlace> pages(List<RoadmapEntry> entries) {
        return byKey(
                entries.stream().filter(entry -> entry.page().isPresent()).toList(),
                entry -> entry.page().orElseThrow());
    }

    /** Two roadmaps of one key are a problem that is told already. */
    private static <T> Map<String, T> byKey(List<RoadmapEntry> entries, Function<RoadmapEntry, T> part) {
        return entries.stream()
                .collect(Collectors.toMap(entry -> entry.roadmap().key(), part, (first, second) -> first));
    }
}
