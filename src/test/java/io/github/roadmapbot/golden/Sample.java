package io.github.roadmapbot.golden;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.IssuePlan;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Publication.Standing;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Ties;
import io.github.roadmapbot.feedback.Voting;
import io.github.roadmapbot.feedback.Voting.Tally;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Moves.Move;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.StepStatus;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The least, the usual and the most that a surface has to show. */
public enum Sample {
    MINIMAL(1, 0),
    USUAL(42, 7),
    MAXIMAL(1_234_567, 12_345);

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    public static final Quarter QUARTER = new Quarter(2027, 1);

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 75;
    private static final int LONGEST_PROJECT = 80;
    /** What Slack, GitHub or a reader could take for something else. */
    private static final String AWKWARD = "🚀 <!channel> & *bold* `code` <https://example.com|here> @everyone #1 ";

    /** Every shape that text can have, and what is none. */
    private static final String FORMATTED = """
            %s

            **bold *both*** ~~gone~~ ``co`de`` [words](https://example.com/a_(b)?c=1&d=2) <https://example.com> \\*as typed\\*

            1. one
               in two lines
               - nested
                 5. deeper
            2. two

            > quoted
            >
            > twice

            ````
            ```
            ````

            # Heading

            ![chart](https://example.com/chart.png) [run](javascript:alert) <img src=x onerror=alert(1)>

            """.formatted(AWKWARD);

    private final long number;
    private final int votes;

    Sample(long number, int votes) {
        this.number = number;
        this.votes = votes;
    }

    public SuggestionId id() {
        return new SuggestionId(number);
    }

    public Wish wish() {
        return switch (this) {
            case MINIMAL -> new Wish("Tabs", "Yes.", "category-1", false, false, true);
            case USUAL ->
                new Wish(
                        "Dark mode for the dashboard",
                        "Half of us work **at night**.\nThe white page is the brightest thing in the room:\n\n"
                                + "- on the dashboard\n- in `settings`\n\n> My eyes hurt.",
                        "new-feature",
                        false,
                        true,
                        true);
            case MAXIMAL ->
                new Wish(
                        filled(AWKWARD, Wish.LONGEST_TITLE),
                        FORMATTED + filled("and so on, ", Wish.LONGEST_WHY - FORMATTED.length()),
                        "category-10",
                        true,
                        true,
                        false);
        };
    }

    public Roadmap roadmap() {
        String project = this == MAXIMAL ? filled("Example <Project> & ", LONGEST_PROJECT) : "Example Project";
        return new Roadmap(
                "project",
                project,
                "C0FEEDBACK1",
                "C0MAINT0001",
                categories(),
                new Voting(Voting.by(emojis()).emojis(), true, true, false, false, this == MAXIMAL),
                new Calendar(ZoneOffset.UTC, 21));
    }

    /** Why something was decided, where a reason was given. */
    public String reason() {
        return switch (this) {
            case MINIMAL -> "No.";
            case USUAL -> "The theme is replaced in spring; it comes with that.";
            case MAXIMAL -> filled(AWKWARD + "\n", LONGEST_REASON);
        };
    }

    public String proposerName() {
        return switch (this) {
            case MINIMAL -> "m";
            case USUAL -> "member";
            case MAXIMAL -> filled("member of <the> @community ", 80);
        };
    }

    public CardFacts draft() {
        return facts(new State.Draft(), nothing(), List.of());
    }

    /** A draft that somebody took from what somebody else said. */
    public CardFacts captured() {
        CardFacts draft = draft();
        Source source = new Source(
                "C0DESIGN001",
                "1795168700.000100",
                "https://sandbox.slack.com/archives/C0DESIGN001/p1795168700000100",
                this == MINIMAL);
        Suggestion taken = new Suggestion(
                id(), "project", "U0MEMBER001", "U0MEMBER002", Optional.of(source), wish(), new State.Draft(), NOW);
        return new CardFacts(
                taken,
                draft.roadmap(),
                draft.votes(),
                draft.publication(),
                draft.feedbackCard(),
                draft.troubles(),
                draft.undoable(),
                draft.ties(),
                draft.addresses());
    }

    public CardFacts approved() {
        return facts(approval(""), nothing(), List.of());
    }

    /** Approved for a reason, with the issue open already. */
    public CardFacts approvedWithReason() {
        Publication open = new Publication(Optional.of(issue()), Optional.empty(), Optional.empty());
        return facts(approval(reason()), open, List.of());
    }

    /** Approved, with trouble on the way to GitHub. */
    public CardFacts troubled() {
        return facts(approval(""), nothing(), List.of(blocked(), step(StepKind.PLACE_ON_BOARD, StepStatus.GIVEN_UP)));
    }

    public CardFacts published() {
        return facts(approval("").published(), everything(), List.of());
    }

    /** What became of it on GitHub, with what people changed there. */
    public CardFacts shipped() {
        return facts(approval("").published().ship(), changed(), List.of());
    }

    public CardFacts dropped() {
        return facts(approval("").published().drop(), changed(), List.of());
    }

    /** Its issue is not to be found any more. */
    public CardFacts gone() {
        Publication all = everything();
        Standing gone = new Standing(true, Publication.Place.ON_BOARD, "");
        return facts(
                approval("").published(),
                new Publication(all.issue(), all.boardItem(), all.comment(), gone),
                List.of());
    }

    private Publication changed() {
        Publication all = everything();
        String stage = this == MAXIMAL ? filled("<!here> *Later* ", LONGEST_NAME) : "Later";
        Publication.Place place = this == USUAL ? Publication.Place.ARCHIVED : Publication.Place.TAKEN_OFF;
        return this == MINIMAL
                ? all
                : new Publication(all.issue(), all.boardItem(), all.comment(), new Standing(false, place, stage));
    }

    /** A move of this sample that somebody made on GitHub. */
    public Move moveOnGitHub(String from, String to, String why) {
        return new Move(NOW, this == MINIMAL ? "github" : "github/a-maintainer", from, to, why);
    }

    public CardFacts declined() {
        return facts(new State.Draft().decline(decision(reason())), nothing(), List.of());
    }

    public CardFacts withdrawn() {
        return facts(new State.Draft().withdraw(NOW), nothing(), List.of());
    }

    public CardFacts asked() {
        return facts(new State.Draft().ask(decision(reason())), nothing(), List.of());
    }

    public CardFacts snoozed() {
        OptionalInt some = this == MINIMAL ? OptionalInt.empty() : OptionalInt.of(votes + 5);
        return facts(
                new State.Draft().snooze(decision(""), Optional.of(NOW.plusSeconds(864_000)), some),
                nothing(),
                List.of());
    }

    public CardFacts deferred() {
        String reason = this == MINIMAL ? "" : reason();
        return facts(new State.Draft().defer(decision(reason), QUARTER.next()), nothing(), List.of());
    }

    public CardFacts escalated() {
        return facts(new State.Draft().escalate(decision(reason())), nothing(), List.of());
    }

    public CardFacts merged() {
        String reason = this == MINIMAL ? "" : reason();
        return facts(new State.Draft().merge(decision(reason), new SuggestionId(number + 1)), nothing(), List.of());
    }

    public CardFacts split() {
        return facts(new State.Draft().split(decision("")), nothing(), List.of(), ties());
    }

    /** A draft with everything around it that there can be. */
    public CardFacts tied() {
        return facts(new State.Draft(), nothing(), List.of(), ties());
    }

    private Ties ties() {
        int many = this == MAXIMAL ? 40 : 2;
        List<SuggestionId> others = IntStream.rangeClosed(1, many)
                .mapToObj(each -> new SuggestionId(number + 100 + each))
                .toList();
        List<SuggestionId> parts = others.subList(0, Math.min(many, 5));
        return new Ties(
                Optional.of(new SuggestionId(number + 1)), this == USUAL, parts, others, List.of("U0MAINT0001"));
    }

    /** A move of this sample that was just made. */
    public Move move(String from, String to, String why) {
        return new Move(NOW, "U0MAINT0001", from, to, why);
    }

    public Step blocked() {
        return step(StepKind.OPEN_ISSUE, StepStatus.BLOCKED);
    }

    private Step step(StepKind kind, StepStatus status) {
        String error = switch (this) {
            case MINIMAL -> "null";
            case USUAL -> "GitHub refused POST /repos/example-org/project/issues: 403. Give the token push access";
            case MAXIMAL -> filled(AWKWARD + "\n", 5_000);
        };
        return new Step(9, kind, id().toString(), "", status, 10, 10, 1, Optional.empty(), NOW, NOW, error);
    }

    private State.Approved approval(String reason) {
        return new State.Draft().approve(decision(reason), QUARTER);
    }

    private Decision decision(String reason) {
        return new Decision("U0MAINT0001", NOW, reason);
    }

    private CardFacts facts(State state, Publication publication, List<Step> troubles) {
        return facts(state, publication, troubles, Ties.NONE);
    }

    private CardFacts facts(State state, Publication publication, List<Step> troubles, Ties ties) {
        Optional<Place> card = this == MINIMAL
                ? Optional.empty()
                : Optional.of(new Place(
                        "C0FEEDBACK1",
                        "1795168800.000100",
                        "https://sandbox.slack.com/archives/C0FEEDBACK1/p1795168800000100"));
        Suggestion suggestion = new Suggestion(
                id(), "project", "U0MEMBER001", "U0MEMBER001", Optional.empty(), wish(), state, NOW, plan());
        boolean undoable = publication.issue().isEmpty() && troubles.isEmpty();
        return new CardFacts(
                suggestion, roadmap(), tally(), publication, card, troubles, undoable, ties, addresses(ties, state));
    }

    private IssuePlan plan() {
        return switch (this) {
            case MINIMAL -> IssuePlan.OPEN;
            case USUAL ->
                new IssuePlan(
                        Optional.empty(),
                        List.of("Every page of the dashboard has it", "It follows the system's setting"));
            case MAXIMAL ->
                new IssuePlan(
                        Optional.empty(), Collections.nCopies(IssuePlan.MOST_CRITERIA, filled(AWKWARD, 2000 / 20 - 1)));
        };
    }

    /** Where GitHub has voices, too, some are the same people's. */
    private Tally tally() {
        int onGitHub = this == MAXIMAL ? votes / 2 : 0;
        int inBoth = onGitHub / 2;
        int people = votes + onGitHub - inBoth;
        return new Tally(people, people, votes, onGitHub);
    }

    /** Where its other ones are; of the least there are no cards yet. */
    private Map<SuggestionId, String> addresses(Ties ties, State state) {
        Map<SuggestionId, String> addresses = new HashMap<>();
        Stream<SuggestionId> into = state instanceof State.Merged merged ? Stream.of(merged.into()) : Stream.of();
        Stream.of(into, ties.partOf().stream(), ties.parts().stream(), ties.duplicates().stream())
                .flatMap(each -> each)
                .filter(each -> this != MINIMAL)
                .forEach(each -> addresses.put(each, "https://sandbox.slack.com/archives/C0FEEDBACK1/p" + each));
        return addresses;
    }

    private static Publication nothing() {
        return new Publication(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Publication everything() {
        if (this == MINIMAL) {
            return new Publication(Optional.of(issue()), Optional.empty(), Optional.empty());
        }
        return new Publication(
                Optional.of(issue()),
                Optional.of(new Publication.BoardItem(
                        "PVTI_1", URI.create("https://github.com/orgs/example-org/projects/7"))),
                Optional.of(new Publication.Comment(
                        "DC_1",
                        URI.create("https://github.com/example-org/project/discussions/5#discussioncomment-8"))));
    }

    private Publication.Issue issue() {
        String repository =
                this == MAXIMAL ? filled("example-org-", 39) + "/" + filled("project.", 100) : "example-org/project";
        return new Publication.Issue(
                repository, 12, "I_12", URI.create("https://github.com/%s/issues/12".formatted(repository)));
    }

    private List<Category> categories() {
        return switch (this) {
            case MINIMAL -> List.of(new Category("category-1", "All", "All", "all"));
            case USUAL ->
                List.of(
                        new Category("documentation", "Documentation", "Improves the website or a README", "docs"),
                        new Category(
                                "new-feature", "New Feature", "Adds something the project cannot do yet", "feature"),
                        new Category(
                                "improvement",
                                "Improvement",
                                "Fixes a bug or a rough edge, or rounds out what exists",
                                "improvement"));
            case MAXIMAL ->
                IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> new Category(
                                "category-" + number,
                                filled(number + " & <more> ", LONGEST_NAME),
                                filled("What is meant by <it> & why ", LONGEST_NAME),
                                "category " + number))
                        .toList();
        };
    }

    private List<String> emojis() {
        return switch (this) {
            case MINIMAL -> List.of("+1");
            case USUAL -> List.of("+1", "heart");
            case MAXIMAL -> List.of("+1", "heart", "raised_hands", "eyes", filled("emoji_", 100));
        };
    }

    private static String filled(String part, int length) {
        String text = part.repeat(length / part.length() + 1).substring(0, length - 1);
        return (Character.isHighSurrogate(text.charAt(length - 2)) ? text.substring(0, length - 2) + "." : text) + ".";
    }
}
