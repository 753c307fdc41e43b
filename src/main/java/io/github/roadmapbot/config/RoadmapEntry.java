package io.github.roadmapbot.config;

import io.github.roadmapbot.capture.CaptureSettings;
import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Channel;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Voting;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.goal.GoalSettings;
import io.github.roadmapbot.home.DigestSettings;
import io.github.roadmapbot.people.Roles;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.quarter.PlanningSettings;
import io.github.roadmapbot.quarter.page.PagePlace;
import io.github.roadmapbot.store.Captures.Allowance;
import io.github.roadmapbot.text.Nearest;
import io.github.roadmapbot.triage.TriageSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One roadmap of the file, with what each subject needs to know of it. */
record RoadmapEntry(
        Roadmap roadmap,
        Roles roles,
        CaptureSettings capture,
        TriageSettings triage,
        PublishSettings publish,
        DigestSettings digest,
        DecideSettings decisions,
        GoalSettings goals,
        Optional<PlanningSettings> planning,
        Optional<PagePlace> page) {

    private static final List<Category> CATEGORIES = List.of(
            new Category("documentation", "Documentation", "Improves the website or a README", "documentation"),
            new Category("new-feature", "New Feature", "Adds something the project cannot do yet", "enhancement"),
            new Category(
                    "improvement",
                    "Improvement",
                    "Fixes a bug or a rough edge, or rounds out what exists",
                    "improvement"));

    private static final Voting VOTING = Voting.by(List.of("+1", "heart"));
    private static final TriageSettings TRIAGE = new TriageSettings(Duration.ofSeconds(10), false, 1);
    private static final Form<Integer> APPROVALS = Form.number(1, 5);
    private static final int PLANNING_DAYS = 21;
    private static final Form<Integer> HOUR = Form.number(0, 23);

    private static final Size CATEGORIES_SIZE = new Size(1, 10, "Slack shows no more choices at once");
    private static final Size VOTES_SIZE = new Size(1, 5, "more would bury the card");

    /** A heading for people; GitHub and Slack leave it this room in everything that it becomes part of. */
    private static final Form<String> PROJECT = Forms.line(80, "Example Project");

    /** Slack allows 75 characters for a choice and for what stands beneath it. */
    private static final Form<String> CATEGORY_NAME = Forms.line(75, "New Feature");

    private static final Form<String> DEFINITION = Forms.line(75, "Adds something the project cannot do yet");
    private static final Form<Duration> UNDO = Forms.duration(Duration.ZERO, Duration.ofHours(1));

    private static final Form<Integer> MANY = Form.number(1, 1_000_000);
    private static final Form<Duration> COOL_DOWN = Forms.duration(Duration.ZERO, Duration.ofHours(24));
    private static final Size BLOCKED_SIZE = new Size(0, 1_000, "that is a community of its own");

    private static final Size OTHERS_SIZE = new Size(0, 50, "name only those in which people suggest something");

    /** A heading or two, not an essay. */
    private static final Form<String> TEMPLATE =
            Form.matching("(?s)(?=.*\\S).{1,1000}", "a text of 1 to 1000 characters", "Who would it help?");

    /** No quarter has more days. */
    private static final Form<Integer> DAYS = Form.number(0, 92);

    static RoadmapEntry read(Section section, Taken keys, Taken channels, Credentials credentials) {
        String key = section.unique("key", Forms.KEY, keys);
        String project = section.required("project", PROJECT);
        Section places = section.section("channels");
        List<Category> categories = categories(section);
        Roadmap roadmap = new Roadmap(
                key,
                project,
                places.unique("feedback", Forms.CHANNEL, channels),
                places.unique("maintainers", Forms.CHANNEL, channels),
                others(places, channels, categories),
                List.of(),
                categories,
                voting(section.section("votes")),
                calendar(section.section("calendar")));
        places.done();
        Roles roles = People.read(section);
        CaptureSettings capture = capture(section.section("capture"), roadmap);
        TriageSettings triage = triage(section.section("triage"));
        DigestSettings digest = digest(section.section("digest"));
        DecideSettings decisions = DecisionEntry.read(section.section("decisions"), channels);
        Optional<PlanningSettings> planning = Planning.read(section);
        Section keptGoals = section.section("goals");
        Section onGitHub = section.section("github");
        PublishSettings publish = GitHubPlaces.read(onGitHub, credentials);
        List<String> repositories = GitHubPlaces.repositories(onGitHub, publish.repository());
        GoalSettings goals = Goals.read(keptGoals, publish);
        Optional<PagePlace> page = Pages.read(section, publish.repository());
        onGitHub.done();
        section.done();
        return new RoadmapEntry(
                roadmap.in(all(roadmap, repositories)),
                roles,
                capture,
                triage,
                publish,
                digest,
                decisions,
                goals,
                planning,
                page);
    }

    /** What a category or a channel names is one of them. */
    private static List<String> all(Roadmap roadmap, List<String> repositories) {
        Stream<Optional<String>> named = Stream.concat(
                roadmap.categories().stream().map(Category::repository),
                roadmap.channels().stream().map(Channel::repository));
        return Stream.concat(repositories.stream(), named.flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    private static List<Channel> others(Section places, Taken channels, List<Category> known) {
        List<Channel> others = new ArrayList<>();
        for (Section each : places.sections("others", OTHERS_SIZE)) {
            Optional<String> category = each.optional("category", Forms.KEY);
            category.filter(key -> known.stream().noneMatch(one -> one.key().equals(key)))
                    .ifPresent(key -> each.problem("category", unknown(key, known)));
            others.add(new Channel(
                    each.unique("channel", Forms.CHANNEL, channels),
                    category,
                    each.optional("template", TEMPLATE),
                    each.optional("repository", GitHubPlaces.REPOSITORY)));
            each.done();
        }
        return others;
    }

    private static String unknown(String key, List<Category> known) {
        List<String> keys = known.stream().map(Category::key).distinct().toList();
        return "is the key of no category;%s known are %s"
                .formatted(
                        Nearest.to(key, keys)
                                .map(" did you mean %s?"::formatted)
                                .orElse(""),
                        String.join(", ", keys));
    }

    private static List<Category> categories(Section section) {
        Taken keys = section.taken();
        Taken names = section.taken();
        Taken labels = section.taken();
        List<Category> categories = new ArrayList<>();
        for (Section each : section.sections("categories", CATEGORIES_SIZE)) {
            categories.add(new Category(
                    each.unique("key", Forms.KEY, keys),
                    each.unique("name", CATEGORY_NAME, names),
                    each.required("definition", DEFINITION),
                    each.unique("label", Forms.LABEL, labels),
                    each.optional("repository", GitHubPlaces.REPOSITORY),
                    each.optional("issueType", GitHubPlaces.ISSUE_TYPE),
                    each.optional("sponsor", GitHubPlaces.OPTION)));
            each.done();
        }
        return section.has("categories") ? categories : CATEGORIES;
    }

    private static Voting voting(Section section) {
        List<Voting.Emoji> emojis = section.list("emojis", Forms.VOTE, VOTES_SIZE).stream()
                .map(RoadmapEntry::emoji)
                .toList();
        if (emojis.stream().map(Voting.Emoji::name).distinct().count()
                < emojis.stream().distinct().count()) {
            section.problem("emojis", "names an emoji with two weights");
        }
        List<Voting.Emoji> reactions = section.list("reactions", Forms.REACTION, VOTES_SIZE).stream()
                .map(RoadmapEntry::emoji)
                .toList();
        if (reactions.stream().map(Voting.Emoji::name).distinct().count()
                < reactions.stream().distinct().count()) {
            section.problem("reactions", "names a reaction with two weights");
        }
        Voting voting = new Voting(
                section.has("emojis") ? emojis : VOTING.emojis(),
                section.optional("selfVotes", Form.yesOrNo(), VOTING.selfVotes()),
                section.optional("guests", Form.yesOrNo(), VOTING.guests()),
                section.optional("external", Form.yesOrNo(), VOTING.external()),
                section.optional("deactivated", Form.yesOrNo(), VOTING.deactivated()),
                section.optional("buttons", Form.yesOrNo(), VOTING.buttons()),
                section.has("reactions") ? reactions : VOTING.reactions());
        section.done();
        return voting;
    }

    /** {@code heart}, or {@code heart=3}. */
    private static Voting.Emoji emoji(String vote) {
        String[] parts = vote.split("=", 2);
        return new Voting.Emoji(parts[0], parts.length == 2 ? Integer.parseInt(parts[1]) : 1);
    }

    /** What nobody has chosen a category for is in the last one, which is the widest of the default ones. */
    private static CaptureSettings capture(Section section, Roadmap roadmap) {
        Optional<String> emoji = section.optional("emoji", Forms.EMOJI);
        List<Category> categories = roadmap.categories();
        String last = categories.isEmpty()
                ? ""
                : categories.get(categories.size() - 1).key();
        Allowance usual = CaptureSettings.ALLOWANCE;
        Allowance allowance = new Allowance(
                section.optional("perDay", MANY, usual.perDay()),
                section.optional("undecided", MANY, usual.undecided()),
                section.optional("coolDown", COOL_DOWN, usual.coolDown()));
        List<String> blocked = section.list("blocked", Forms.USER, BLOCKED_SIZE);
        List<String> trusted = section.list("trusted", Forms.USER, BLOCKED_SIZE);
        trusted.stream()
                .filter(blocked::contains)
                .findFirst()
                .ifPresent(both -> section.problem("trusted", "names %s, who is blocked; choose one".formatted(both)));
        boolean releasing = section.optional("releasing", Form.yesOrNo(), false);
        section.done();
        emoji.filter(roadmap.voting().names()::contains)
                .ifPresent(each -> section.problem("emoji", "is a vote already; choose another one"));
        return new CaptureSettings(emoji, last, releasing, allowance, Set.copyOf(trusted), Set.copyOf(blocked));
    }

    private static TriageSettings triage(Section section) {
        TriageSettings triage = new TriageSettings(
                section.optional("undo", UNDO, TRIAGE.undo()),
                section.optional("approveOwn", Form.yesOrNo(), TRIAGE.approveOwn()),
                section.optional("approvals", APPROVALS, TRIAGE.approvals()));
        section.done();
        return triage;
    }

    private static DigestSettings digest(Section section) {
        DigestSettings usual = DigestSettings.DEFAULT;
        DigestSettings digest = new DigestSettings(
                section.optional("every", Forms.EVERY, usual.every()),
                section.optional("day", Forms.WEEKDAY, usual.day()),
                section.optional("hour", HOUR, usual.hour()));
        section.done();
        return digest;
    }

    private static Calendar calendar(Section section) {
        ZoneId zone = section.optional("zone", Forms.ZONE, ZoneId.of("UTC"));
        Calendar calendar = new Calendar(zone, section.optional("planningDays", DAYS, PLANNING_DAYS));
        section.done();
        return calendar;
    }
}
