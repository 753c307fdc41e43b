package io.github.roadmapbot;

import io.github.roadmapbot.sandbox.github.AppOwner;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.slack.Channel;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.UserGroup;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How a setup is put together: everything is as the README says, but for what is broken on purpose. */
final class SetUp {

    /** Something that is done once everything is there. */
    @FunctionalInterface
    interface Deed {
        void doIn(Clinic clinic) throws IOException;
    }

    private final Map<String, String> variables = new HashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private String manifest = read("manifest.json");
    private String configuration = read("config/roadmap.yaml");
    private Workspace workspace = Workspace.sandbox();
    private Organisation organisation = Organisation.sandbox(Clinic.CALENDAR);
    private Duration ahead = Duration.ZERO;

    /** Writes something else into the configuration. */
    SetUp configure(String usual, String otherwise) {
        configuration = replaced(configuration, usual, otherwise);
        return this;
    }

    /** Lets one circle be all that may decide. */
    SetUp deciders(String circle) {
        int from = configuration.indexOf("      maintainers:\n        channel:");
        int to = configuration.indexOf("    # 1 to 10.");
        configuration = configuration.substring(0, from)
                + "      maintainers:\n        %s\n\n".formatted(circle)
                + configuration.substring(to);
        return this;
    }

    SetUp manifest(String usual, String otherwise) {
        manifest = replaced(manifest, usual, otherwise);
        return this;
    }

    SetUp variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    SetUp user(User user) {
        List<User> users = new ArrayList<>(workspace.users());
        users.removeIf(each -> each.id().equals(user.id()));
        users.add(user);
        workspace = new Workspace(
                workspace.teamId(),
                workspace.botToken(),
                workspace.appToken(),
                workspace.signingSecret(),
                workspace.bot(),
                users,
                workspace.channels(),
                workspace.groups(),
                workspace.customEmoji());
        return this;
    }

    SetUp groups(UserGroup... groups) {
        workspace = new Workspace(
                workspace.teamId(),
                workspace.botToken(),
                workspace.appToken(),
                workspace.signingSecret(),
                workspace.bot(),
                workspace.users(),
                workspace.channels(),
                List.of(groups),
                workspace.customEmoji());
        return this;
    }

    SetUp channels(UnaryOperator<Channel> change) {
        workspace = new Workspace(
                workspace.teamId(),
                workspace.botToken(),
                workspace.appToken(),
                workspace.signingSecret(),
                workspace.bot(),
                workspace.users(),
                workspace.channels().stream().map(change).toList(),
                workspace.groups(),
                workspace.customEmoji());
        return this;
    }

    /** Gives the organisation one more repository. */
    SetUp repository(String name) {
        organisation = organisation.withRepository(name);
        return this;
    }

    /** Gives the board other columns. */
    SetUp columns(UnaryOperator<Organisation.Column> change) {
        organisation = new Organisation(
                organisation.login(),
                organisation.botLogin(),
                organisation.token(),
                organisation.people(),
                organisation.repositories(),
                organisation.boards().stream()
                        .map(board -> new Organisation.ProjectBoard(
                                board.owner(),
                                board.number(),
                                board.title(),
                                board.columns().stream().map(change).toList()))
                        .toList());
        return this;
    }

    /** Lets the bot come as a GitHub App, which is changed before. */
    SetUp app(Consumer<AppOwner> change) {
        return then(clinic -> {
            AppOwner app = clinic.gitHub().registerApp("roadmap-bot");
            change.accept(app);
            variables.putIfAbsent("GITHUB_APP_ID", app.id());
            variables.put("GITHUB_APP_PRIVATE_KEY", app.key());
            variables.put("GITHUB_TOKEN", "");
        });
    }

    /** Lets Slack send signed requests instead of keeping a socket open. */
    SetUp overHttp() {
        return configure("\nroadmaps:\n", "\nslack: {connection: http}\nroadmaps:\n")
                .variable("SLACK_SIGNING_SECRET", workspace.signingSecret())
                .variable("SLACK_APP_TOKEN", "");
    }

    SetUp token(String token) {
        organisation = organisation.withToken(token);
        return this;
    }

    SetUp machineAhead(Duration duration) {
        ahead = duration;
        return this;
    }

    SetUp then(Deed deed) {
        deeds.add(deed);
        return this;
    }

    void begin(Clinic clinic) throws IOException {
        for (Deed deed : deeds) {
            deed.doIn(clinic);
        }
    }

    String manifest() {
        return manifest;
    }

    String configuration() {
        return configuration;
    }

    Workspace workspace() {
        return workspace;
    }

    Organisation organisation() {
        return organisation;
    }

    Clock machineClock() {
        return Clock.offset(Clock.systemUTC(), ahead);
    }

    Map<String, String> environment(Clinic clinic) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SLACK_API_URL", clinic.slack().apiUrl().toString(),
                "SLACK_BOT_TOKEN", workspace.botToken(),
                "SLACK_APP_TOKEN", workspace.appToken(),
                "GITHUB_API_URL", clinic.gitHub().apiUrl().toString(),
                "GITHUB_TOKEN", clinic.gitHub().token(),
                "STORE_URL", "jdbc:sqlite:" + clinic.store()));
        environment.putAll(variables);
        return environment;
    }

    private static String replaced(String text, String usual, String otherwise) {
        if (!text.contains(usual)) {
            throw new IllegalArgumentException("There is no '%s'".formatted(usual));
        }
        return text.replace(usual, otherwise);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
