package io.github.roadmapbot.roadmap;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Count;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.feedback.decision.Voice;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The record of what was decided, as a page: question, answer, votes, dissent and reasons, the newest first. What is open shows no votes. */
public final class DecisionsPage {

    /**
     * One that was put to the vote.
     *
     * @param about where its subject stands
     * @param written where it is written down with everybody's vote
     */
    public record Entry(Ballot ballot, Count count, Optional<URI> about, Optional<URI> written) {}

    private DecisionsPage() {}

    /** Everything there is. */
    public static String render(Roadmap roadmap, List<Entry> entries) {
        return render(roadmap, entries, "Nothing was put to the vote yet.");
    }

    /** What of it is public. */
    public static String renderPublic(Roadmap roadmap, List<Entry> entries) {
        return render(roadmap, entries, "Nothing public yet.");
    }

    private static String render(Roadmap roadmap, List<Entry> entries, String nothing) {
        List<String> parts = new ArrayList<>();
        parts.add("# Decisions of " + Mdx.line(roadmap.project()));
        parts.add(
                entries.isEmpty()
                        ? nothing
                        : "What was put to the vote, the newest first. Who voted what stands where each is written down.");
        entries.stream()
                .sorted(Comparator.comparingLong(
                                (Entry entry) -> entry.ballot().id().number())
                        .reversed())
                .forEach(entry -> parts.add(entry(roadmap, entry)));
        return String.join("\n\n", parts) + "\n";
    }

    private static String entry(Roadmap roadmap, Entry entry) {
        Ballot ballot = entry.ballot();
        List<String> lines = new ArrayList<>();
        lines.add("- About: "
                + entry.about()
                        .map(address -> Mdx.link(Mdx.line(ballot.subject().key()), address))
                        .orElse(Mdx.line(ballot.subject().key())));
        lines.add("- " + end(roadmap, ballot));
        if (ballot.closed().isPresent()) {
            lines.add("- " + votes(entry));
        }
        entry.written().ifPresent(address -> lines.add("- " + Mdx.link("Written down on GitHub", address)));
        List<String> parts = new ArrayList<>();
        parts.add("## %s: %s".formatted(ballot.id(), Mdx.line(ballot.terms().question())));
        parts.add(String.join("\n", lines));
        if (ballot.closed().isPresent()) {
            objections(entry).forEach(parts::add);
        }
        ballot.closed()
                .map(Stage.Closed::reasons)
                .filter(reasons -> !reasons.isEmpty())
                .ifPresent(reasons -> parts.add("Reasons:\n\n" + Mdx.quote(reasons)));
        return String.join("\n\n", parts);
    }

    private static String end(Roadmap roadmap, Ballot ballot) {
        String who = ballot.council() == Council.STEERING ? "the steering group" : "the maintainers";
        String how = "by %s of %s".formatted(ballot.terms().rule().words(), who);
        if (ballot.closed().isEmpty()) {
            return "Open until %s, %s".formatted(Mdx.day(ballot.terms().closesAt(), roadmap), how);
        }
        Stage.Closed closed = ballot.closed().get();
        String day = Mdx.day(closed.at(), roadmap);
        if (closed.outcome() instanceof Outcome.Decided decided) {
            return "Decided on %s, %s: **%s**"
                    .formatted(day, how, Mdx.line(ballot.terms().option(decided.option())));
        }
        if (closed.outcome() instanceof Outcome.NoAgreement) {
            return "No agreement until %s, %s".formatted(day, how);
        }
        return closed.isOvertaken()
                ? "Decided elsewhere on %s, before the vote was over".formatted(day)
                : "Too few took part until %s".formatted(day);
    }

    private static String votes(Entry entry) {
        List<String> counts = new ArrayList<>();
        List<String> options = entry.ballot().terms().options();
        for (int i = 1; i <= options.size(); i++) {
            counts.add("%s: %d"
                    .formatted(Mdx.line(options.get(i - 1)), entry.count().forOption(i)));
        }
        counts.add("objections: " + entry.count().objections());
        counts.add("abstentions: " + entry.count().abstentions());
        return "Votes: %s; of %d who could vote"
                .formatted(String.join(", ", counts), entry.count().eligible());
    }

    /** Dissent is on record, without a name; what those said who have left since is not counted, and does not stand here. */
    private static List<String> objections(Entry entry) {
        return entry.count().votes().stream()
                .filter(vote -> vote.voice() instanceof Voice.Objection)
                .map(vote -> "Objection:\n\n" + Mdx.quote(vote.reason()))
                .toList();
    }
}
