package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.kept.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a small GitHub starts with: one organisation, its people, repositories and boards, and the token of the bot.
 *
 * @param botLogin the account that the token belongs to
 * @param token its kind shows in its prefix: {@code ghp_} classic, {@code github_pat_} fine-grained, {@code ghs_} app
 */
public record Organisation(
        String login,
        String botLogin,
        String token,
        List<Member> people,
        List<Repository> repositories,
        List<ProjectBoard> boards) {

    /** A person with an account; the permission is what they may do in every repository here. */
    public record Member(String login, Permission permission) {}

    /** A repository with its labels, discussion categories, and pull requests by title. */
    public record Repository(String name, List<Label> labels, List<Category> categories, List<String> pullRequests) {}

    /** A label; the colour is six hexadecimal digits. */
    public record Label(String name, String color, String description) {}

    /** A discussion category; in an announcement one only maintainers may open discussions. */
    public record Category(String name, String slug, boolean answerable, boolean announcement) {}

    /** A board of {@code owner}, who is this organisation or one of its people. */
    public record ProjectBoard(String owner, int number, String title, List<Column> columns) {}

    /** A single-select column, or a text one if it has no options. */
    public record Column(String name, List<String> options, boolean backedByIssueField) {}

    /** The sandbox's own: {@code example-org} with the repository {@code project} and the board 7. */
    public static Organisation sandbox(Clock clock) {
        return new Organisation(
                "example-org",
                "roadmap-bot",
                "ghp_sandbox0123456789abcdefghijklmnopqrstuv",
                List.of(
                        new Member("roadmap-bot", Permission.WRITE),
                        new Member("member", Permission.READ),
                        new Member("second-member", Permission.READ),
                        new Member("maintainer", Permission.MAINTAIN),
                        new Member("second-maintainer", Permission.ADMIN)),
                List.of(new Repository("project", labels(), categories(), List.of("Mend the build"))),
                List.of(new ProjectBoard("example-org", 7, "Roadmap", columns(clock))));
    }

    /** The same with another token. */
    public Organisation withToken(String other) {
        return new Organisation(login, botLogin, other, people, repositories, boards);
    }

    /** The same with one more repository, which is as the first one but for its name. */
    public Organisation withRepository(String name) {
        List<Repository> more = new ArrayList<>(repositories);
        more.add(new Repository(name, labels(), categories(), List.of()));
        return new Organisation(login, botLogin, token, people, more, boards);
    }

    /** The same with one more board. */
    public Organisation withBoard(ProjectBoard board) {
        List<ProjectBoard> more = new ArrayList<>(boards);
        more.add(board);
        return new Organisation(login, botLogin, token, people, repositories, more);
    }

    private static List<Label> labels() {
        return List.of(
                new Label("bug", "d73a4a", "Something isn't working"),
                new Label("documentation", "0075ca", "Improvements or additions to documentation"),
                new Label("good first issue", "7057ff", "Good for newcomers"));
    }

    private static List<Category> categories() {
        return List.of(
                new Category("Roadmap", "roadmap", false, false),
                new Category("Announcements", "announcements", false, true),
                new Category("General", "general", false, false),
                new Category("Q&A", "q-a", true, false));
    }

    private static List<Column> columns(Clock clock) {
        return List.of(
                new Column("Stage", List.of("Triage", "Now", "Next", "Later", "Done"), false),
                new Column("Category", List.of("Documentation", "New Feature", "Improvement"), false),
                new Column("Quarter", quarters(LocalDate.now(clock)), false));
    }

    /** The quarter of {@code today} and the four after it. */
    private static List<String> quarters(LocalDate today) {
        List<String> names = new ArrayList<>();
        for (int ahead = 0; ahead <= 4; ahead++) {
            LocalDate day = today.withDayOfMonth(1).plusMonths(3L * ahead);
            names.add("Q" + ((day.getMonthValue() + 2) / 3) + " " + day.getYear());
        }
        return names;
    }
}
