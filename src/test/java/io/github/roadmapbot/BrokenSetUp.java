package io.github.roadmapbot;

import io.github.roadmapbot.sandbox.github.AppOwner;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.UserGroup;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Setups in which one thing is wrong. */
enum BrokenSetUp {
    BOT_TOKEN_UNKNOWN(setUp -> setUp.variable("SLACK_BOT_TOKEN", "xoxb-mistyped")),
    BOT_TOKEN_REVOKED(setUp -> setUp.then(clinic -> clinic.slack().failReading("auth.test", "token_revoked"))),
    APP_REMOVED(setUp -> setUp.then(clinic -> clinic.slack().failReading("auth.test", "account_inactive"))),
    SCOPE_MISSING(setUp -> setUp.manifest("        \"emoji:read\",\n", "")),
    APP_TOKEN_UNKNOWN(setUp -> setUp.variable("SLACK_APP_TOKEN", "xapp-mistyped")),
    APP_TOKEN_WITHOUT_SCOPE(
            setUp -> setUp.then(clinic -> clinic.slack().failReading("apps.connections.open", "missing_scope"))),
    SOCKET_MODE_OFF(
            setUp -> setUp.then(clinic -> clinic.slack().failReading("apps.connections.open", "access_denied"))),

    FEEDBACK_CHANNEL_UNKNOWN(setUp -> setUp.configure("C0FEEDBACK1", "C0FEEDBACK2")),
    FEEDBACK_CHANNEL_WITHOUT_BOT(setUp -> setUp.then(clinic -> clinic.slack().remove("C0FEEDBACK1", "U0ROADMAPBT"))),
    FEEDBACK_CHANNEL_ARCHIVED(setUp -> setUp.then(clinic -> clinic.slack().archive("C0FEEDBACK1", true))),
    MAINTAINERS_CHANNEL_WITHOUT_BOT(setUp -> setUp.then(clinic -> clinic.slack().remove("C0MAINT0001", "U0ROADMAPBT"))),
    MAINTAINERS_CHANNEL_ARCHIVED(setUp -> setUp.then(clinic -> clinic.slack().archive("C0MAINT0001", true))),

    PERSON_UNKNOWN(setUp -> setUp.deciders("users: [U0MAINT0001, U0NOBODY001]")),
    PERSON_DEACTIVATED(setUp -> setUp.deciders("users: [U0MAINT0001, U0MEMBER009]")
            .user(new User("U0MEMBER009", "former maintainer", false, false, true, false))),
    USER_GROUP_ON_A_FREE_PLAN(setUp -> setUp.deciders("userGroup: S0MAINT0001")
            .then(clinic -> clinic.slack().failReading("usergroups.users.list", "plan_upgrade_required"))),
    USER_GROUP_UNKNOWN(setUp -> setUp.deciders("userGroup: S0MAINT0009")),
    USER_GROUP_EMPTY(setUp -> setUp.deciders("userGroup: S0MAINT0001")
            .groups(new UserGroup("S0MAINT0001", "maintainers", "Maintainers", List.of()))),
    ONLY_GUESTS_DECIDE(setUp -> setUp.then(clinic -> {
        clinic.slack().remove("C0MAINT0001", "U0MAINT0001");
        clinic.slack().remove("C0MAINT0001", "U0MAINT0002");
    })),
    MEMBERS_CHANNEL_UNKNOWN(setUp -> setUp.configure("members: everyone", "members: {channel: C0MEMBERS99}")),
    EMOJI_UNKNOWN(setUp -> setUp.configure("[\"+1\", \"heart\"]", "[\"+1\", \"hart\"]")),

    GITHUB_TOKEN_REFUSED(setUp -> setUp.variable("GITHUB_TOKEN", "ghp_mistyped0123456789")),
    TOKEN_NOT_FOR_REPOSITORIES(setUp -> setUp.then(clinic -> clinic.gitHub().scopes("project"))),
    TOKEN_NOT_FOR_BOARDS(setUp -> setUp.then(clinic -> clinic.gitHub().scopes("repo"))),
    REPOSITORY_UNKNOWN(setUp -> setUp.configure("example-org/project", "example-org/projet")),
    REPOSITORY_ARCHIVED(setUp -> setUp.then(clinic -> clinic.gitHub().archive("project", true))),
    REPOSITORY_READ_ONLY(setUp -> setUp.then(clinic -> {
        clinic.gitHub().permit("roadmap-bot", Permission.READ);
        clinic.gitHub().permitOnBoard(7, "roadmap-bot", Permission.WRITE);
    })),
    ISSUES_OFF(setUp -> setUp.then(clinic -> clinic.gitHub().issuesEnabled("project", false))),

    APP_WITH_ANOTHER_ID(setUp -> setUp.app(app -> {}).variable("GITHUB_APP_ID", "999999")),
    APP_NOT_INSTALLED(setUp -> setUp.app(AppOwner::uninstall)),
    APP_MAY_ONLY_READ_ISSUES(setUp -> setUp.app(app -> app.leave("issues", "read"))),
    APP_WITHOUT_DISCUSSIONS(setUp -> setUp.app(app -> app.leave("discussions", ""))),
    APP_WITHOUT_BOARDS(setUp -> setUp.app(app -> app.leave("organization_projects", ""))),

    DISCUSSIONS_OFF(setUp -> setUp.then(clinic -> clinic.gitHub().discussionsEnabled("project", false))),
    DISCUSSION_CATEGORY_MISSING(setUp -> setUp.configure("# discussionCategory: Roadmap", "discussionCategory: Plans")),
    DISCUSSION_CATEGORY_OF_ANNOUNCEMENTS(
            setUp -> setUp.configure("# discussionCategory: Roadmap", "discussionCategory: Announcements")),

    PAGE_IN_NO_REPOSITORY(setUp -> page(setUp, "repository: example-org/nowhere")),
    PAGE_FOR_NO_BRANCH(setUp -> page(setUp, "branch: trunk")),
    PAGE_IN_AN_ARCHIVE(setUp -> page(setUp, "repository: example-org/docs")
            .repository("docs")
            .then(clinic -> clinic.gitHub().archive("docs", true))),
    APP_WITHOUT_PULL_REQUESTS(setUp -> page(setUp, "branch: main").app(app -> app.grantToo("contents", "write"))),

    BOARD_UNKNOWN(setUp -> setUp.configure("number: 7", "number: 8")),
    BOARD_OF_A_PERSON(setUp -> setUp.configure("owner: example-org", "owner: maintainer")),
    BOARD_OF_AN_ORGANISATION(setUp -> setUp.configure("# ownedByUser: false", "ownedByUser: true")),
    BOARD_OF_A_PERSON_UNKNOWN(setUp -> setUp.configure("# ownedByUser: false", "ownedByUser: true")
            .configure("owner: example-org", "owner: maintainer")),
    BOARD_CLOSED(setUp -> setUp.then(clinic -> clinic.gitHub().closeBoard(7, true))),
    BOARD_READ_ONLY(setUp -> setUp.then(clinic -> clinic.gitHub().permitOnBoard(7, "roadmap-bot", Permission.READ))),
    FIELD_MISSING(setUp -> setUp.columns(column -> renamed(column, "Quarter", "When"))),
    FIELD_OF_TEXT(setUp -> setUp.columns(column -> withOptions(column, "Stage", List.of()))),
    OPTION_OF_THE_ORGANISATION_MISSING(setUp ->
            setUp.columns(column -> column.name().equals("Category")
                    ? new Organisation.Column(column.name(), List.of("Documentation", "Improvement"), true)
                    : column)),
    STAGE_MISSING(setUp -> setUp.columns(column -> without(column, "Stage", "Now"))),
    CATEGORY_MISSING(setUp -> setUp.columns(column -> without(column, "Category", "New Feature"))),
    QUARTER_MISSING(setUp -> setUp.columns(column -> without(column, "Quarter", "Q1 2027"))),

    CLOCK_AHEAD(setUp -> setUp.machineAhead(Duration.ofMinutes(11))),
    STORE_IN_NO_FOLDER(
            setUp -> setUp.then(clinic -> Files.writeString(clinic.store().getParent(), "This is not a folder"))),
    STORE_IS_NO_DATABASE(setUp -> setUp.then(clinic -> {
        Files.createDirectories(clinic.store().getParent());
        Files.writeString(clinic.store(), "This is not a database, but it is long enough to be one. ".repeat(100));
    })),
    POSTGRESQL_NOT_THERE(
            setUp -> setUp.variable("STORE_URL", "jdbc:postgresql://localhost:1/roadmap?user=bot&password=x"));

    @SuppressWarnings("ImmutableEnumChecker") // none of them keeps anything
    private final Consumer<SetUp> breaking;

    BrokenSetUp(Consumer<SetUp> breaking) {
        this.breaking = breaking;
    }

    SetUp setUp() {
        SetUp setUp = new SetUp();
        breaking.accept(setUp);
        return setUp;
    }

    /** The file that keeps what is said about it. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }

    private static SetUp page(SetUp setUp, String place) {
        return setUp.configure("    # decisions:", "    page: {%s}\n    # decisions:".formatted(place));
    }

    private static Organisation.Column renamed(Organisation.Column column, String name, String otherwise) {
        return column.name().equals(name)
                ? new Organisation.Column(otherwise, column.options(), column.backedByIssueField())
                : column;
    }

    private static Organisation.Column withOptions(Organisation.Column column, String name, List<String> options) {
        return column.name().equals(name)
                ? new Organisation.Column(name, options, column.backedByIssueField())
                : column;
    }

    private static Organisation.Column without(Organisation.Column column, String name, String option) {
        return withOptions(
                column,
                name,
                column.options().stream().filter(each -> !each.equals(option)).toList());
    }
}
