package io.github.roadmapbot.publish.existing;

import io.github.roadmapbot.card.wording.Words;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Wanted;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.issue.Existing.Found;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.publish.discussion.Intake;
import io.github.roadmapbot.store.Imports;
import io.github.roadmapbot.store.Imports.Imported;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.cycle.PlannedQuarters;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings issues that are there already onto the roadmap, as if a maintainer had suggested and approved them just now. Nothing of
 * what people wrote on GitHub is changed. The subject of the step is a roadmap's key, the detail who wants it and what.
 */
public final class ImportIssues implements StepRunner {

    /** Each gets two cards; whoever has more can bring in the rest after that. */
    private static final int MOST = 200;

    private final Roadmaps roadmaps;
    private final Publishing publishing;
    private final Map<String, Intake> intakes;
    private final Map<String, Consent> consents;
    private final Existing existing;
    private final Imports imports;
    private final PlannedQuarters planned;
    private final Clock clock;

    /**
     * Takes what it works with.
     *
     * @param intakes by the roadmap's key, as {@code consents}
     */
    public ImportIssues(
            Roadmaps roadmaps,
            Publishing publishing,
            Map<String, Intake> intakes,
            Map<String, Consent> consents,
            Existing existing,
            Imports imports,
            PlannedQuarters planned,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.publishing = publishing;
        this.intakes = Map.copyOf(intakes);
        this.consents = Map.copyOf(consents);
        this.existing = existing;
        this.imports = imports;
        this.planned = planned;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        String[] asked = step.detail().split(" ", 2);
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        if (roadmap.isEmpty()) {
            return Outcome.DONE; // it is not configured any more
        }
        imports.tell(
                asked[0], answer(roadmap.get(), asked[0], Wanted.read(asked[1]).orElseThrow()), clock.instant());
        return Outcome.DONE;
    }

    private String answer(Roadmap roadmap, String by, Wanted wanted) throws GitHubFailure {
        String usual = publishing.of(roadmap).repository().toString();
        Optional<String> repository = repository(roadmap, usual, wanted.repository());
        if (repository.isEmpty()) {
            return "Nothing was brought in: %s is no repository of this roadmap. It has %s."
                    .formatted(wanted.repository(), String.join(", ", repositories(roadmap, usual)));
        }
        RepositoryName place = RepositoryName.parse(repository.get());
        RepositoryName discussions = RepositoryName.parse(usual);
        try {
            if (!place.equals(discussions) && existing.isPrivate(place) && !existing.isPrivate(discussions)) {
                return "Nothing was brought in: %s is private, and what is on the roadmap can be read in %s by everybody."
                        .formatted(place, usual);
            }
            return wanted.number() == 0
                    ? all(roadmap, by, place, wanted.label())
                    : one(roadmap, by, place, wanted.number());
        } catch (NeedsPerson e) {
            return "Nothing was brought in. " + e.getMessage();
        }
    }

    /** People leave the owner out, and spell it as they like. */
    private static Optional<String> repository(Roadmap roadmap, String usual, String named) {
        return named.isEmpty()
                ? Optional.of(usual)
                : repositories(roadmap, usual).stream()
                        .filter(each -> each.equalsIgnoreCase(named)
                                || each.substring(each.indexOf('/') + 1).equalsIgnoreCase(named))
                        .findFirst();
    }

    private static List<String> repositories(Roadmap roadmap, String usual) {
        return Stream.concat(Stream.of(usual), roadmap.repositories().stream())
                .distinct()
                .toList();
    }

    private String one(Roadmap roadmap, String by, RepositoryName place, int number) throws GitHubFailure {
        Optional<Found> found = existing.find(place, number);
        if (found.isEmpty()) {
            return "Nothing was brought in: #%d of %s is a pull request.".formatted(number, place);
        }
        if (Mark.isOf(publishing.instance(), found.get().body()) && !imports.isKnown(issue(place, found.get()))) {
            return "Nothing was brought in: I opened %s myself."
                    .formatted(found.get().url());
        }
        if (!found.get().open()) {
            return "Nothing was brought in: %s is closed. Reopen it first."
                    .formatted(found.get().url());
        }
        Imported imported = keep(roadmap, by, place, found.get());
        if (imported.waits()) {
            return "%s is a draft now, %s. %s What its author wrote there stays as it is."
                    .formatted(found.get().url(), imported.id(), waiting(roadmap));
        }
        return imported.fresh()
                ? "%s is on the roadmap as %s. What its author wrote there stays as it is."
                        .formatted(found.get().url(), imported.id())
                : "%s is known already, as %s.".formatted(found.get().url(), imported.id());
    }

    /** Says also how many were known before: this may go on with what was begun before a new start. */
    private String all(Roadmap roadmap, String by, RepositoryName place, String label) throws GitHubFailure {
        Set<Integer> known = new HashSet<>();
        List<Found> found = existing.labelled(place, label, MOST, each -> isFresh(place, each, known));
        boolean waits = found.stream()
                        .limit(MOST)
                        .filter(each -> keep(roadmap, by, place, each).waits())
                        .count()
                > 0;
        int brought = Math.min(found.size(), MOST);
        if (brought == 0) {
            return nothing(place, label, known.size());
        }
        String before = known.isEmpty()
                ? ""
                : " With those that were known before there are %d.".formatted(known.size() + brought);
        String done = "%d open issues with the label %s in %s are %s"
                .formatted(
                        brought,
                        label,
                        place,
                        waits ? "suggestions now." + before + " " + waiting(roadmap) : "on the roadmap." + before);
        return found.size() > MOST ? done + " There are more: say it again for the next %d.".formatted(MOST) : done;
    }

    private static String nothing(RepositoryName place, String label, int known) {
        return known == 0
                ? "Nothing was brought in: %s has no open issue with the label %s.".formatted(place, label)
                : "Nothing more was brought in: %s has no open issue with the label %s that is not known already. %d are known."
                        .formatted(place, label, known);
    }

    private String waiting(Roadmap roadmap) {
        int needed = consent(roadmap).approvals();
        return needed > 1
                ? "Here it takes %d maintainers to approve something, and who brings it in is one of them: it goes onto the board when the others have clicked Approve."
                        .formatted(needed)
                : "What you wrote yourself somebody else has to approve.";
    }

    private boolean isFresh(RepositoryName place, Found found, Set<Integer> known) {
        if (isKnown(place, found)) {
            known.add(found.number());
            return false;
        }
        return true;
    }

    /** Also one of the bot's own, of which it may not have heard yet that it was opened. */
    private boolean isKnown(RepositoryName place, Found found) {
        return Mark.isOf(publishing.instance(), found.body()) || imports.isKnown(issue(place, found));
    }

    private static Publication.Issue issue(RepositoryName place, Found found) {
        return new Publication.Issue(place.toString(), found.number(), found.nodeId(), found.url());
    }

    private Imported keep(Roadmap roadmap, String by, RepositoryName place, Found found) {
        Decision decision = new Decision(by, clock.instant(), "");
        State.Approved approved = new State.Draft().approve(decision, planned.of(roadmap));
        return imports.keep(
                roadmap.key(),
                issue(place, found),
                found.author().map(author -> new Remarks.Author(author.account(), author.login(), author.page())),
                wish(roadmap, found),
                approved,
                consent(roadmap).approvals(),
                consent(roadmap).own());
    }

    private Consent consent(Roadmap roadmap) {
        return consents.getOrDefault(roadmap.key(), new Consent(1, false));
    }

    private Wish wish(Roadmap roadmap, Found found) {
        String title = Words.cut(found.title());
        String category = roadmap.categories().stream()
                .filter(each -> has(found, each.label()))
                .map(Category::key)
                .findFirst()
                .orElseGet(() -> intake(roadmap).category());
        boolean newcomers = has(found, publishing.of(roadmap).goodFirstIssueLabel());
        return new Wish(
                title.isEmpty() ? "#" + found.number() : title,
                Words.kept(found.body()),
                category,
                newcomers,
                false,
                true);
    }

    private static boolean has(Found found, String label) {
        return found.labels().stream().anyMatch(each -> Label.isSame(label, each));
    }

    private Intake intake(Roadmap roadmap) {
        Intake found = intakes.get(roadmap.key());
        if (found == null) {
            throw new IllegalStateException("The roadmap '%s' takes nothing in".formatted(roadmap.key()));
        }
        return found;
    }
}
