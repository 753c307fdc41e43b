package io.github.roadmapbot.decide;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Suggestions;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows what decisions and questions are about: what it is called, and where it stands. */
public final class Subjects {

    private final URI webUrl;
    private final Map<String, List<String>> repositories;
    private final Suggestions suggestions;
    private final Publications publications;
    private final Messages messages;
    private final AboutGoals goals;

    /**
     * Takes where things stand.
     *
     * @param webUrl where people read what is on GitHub
     * @param repositories those of each roadmap, as {@code owner/name}, by the roadmap's key
     */
    public Subjects(
            URI webUrl,
            Map<String, List<String>> repositories,
            Suggestions suggestions,
            Publications publications,
            Messages messages,
            AboutGoals goals) {
        this.webUrl = webUrl;
        this.repositories = Map.copyOf(repositories);
        this.suggestions = suggestions;
        this.publications = publications;
        this.messages = messages;
        this.goals = goals;
    }

    /** Reads {@code R-12}, {@code G-7}, the address of an issue or {@code owner/name#12}, if it is one of this roadmap's. */
    public Optional<Subject> typed(Roadmap roadmap, String text) {
        String wanted = text.strip();
        Optional<SuggestionId> id = SuggestionId.parse(wanted);
        if (id.isPresent()) {
            return suggestions
                    .find(id.get())
                    .filter(found -> found.roadmap().equals(roadmap.key()))
                    .map(found -> new Subject.Suggested(found.id()));
        }
        return Subject.parse(path(wanted))
                .flatMap(subject -> subject instanceof Subject.Pursued goal
                        ? goals.named(roadmap, goal.id())
                        : ofRoadmap(roadmap, subject));
    }

    private String path(String text) {
        String site = webUrl.toString().replaceAll("/$", "") + "/";
        return text.startsWith(site)
                ? text.substring(site.length()).replaceFirst("[?#].*$", "").replaceFirst("/issues/(\\d+)/?$", "#$1")
                : text;
    }

    private Optional<Subject> ofRoadmap(Roadmap roadmap, Subject subject) {
        if (!(subject instanceof Subject.Ticket ticket)) {
            return Optional.empty();
        }
        return repositories(roadmap).stream()
                .filter(each ->
                        each.toLowerCase(Locale.ROOT).equals(ticket.repository().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(each -> suggested(roadmap, each, ticket.number())
                        .or(() -> goals.ofIssue(roadmap, each, ticket.number()))
                        .orElseGet(() -> new Subject.Ticket(each, ticket.number())));
    }

    /** The issue of a suggestion is known as that suggestion, so that all that is said about it is in one place. */
    private Optional<Subject> suggested(Roadmap roadmap, String repository, int number) {
        return publications
                .ofIssue(repository, number)
                .flatMap(suggestions::find)
                .filter(found -> found.roadmap().equals(roadmap.key()))
                .map(found -> new Subject.Suggested(found.id()));
    }

    public List<String> repositories(Roadmap roadmap) {
        return repositories.getOrDefault(roadmap.key(), List.of());
    }

    /** The issue that it is on GitHub, if it is there; what is not there is nobody's business outside of Slack. */
    public Optional<Subject.Ticket> issue(Subject subject) {
        if (subject instanceof Subject.Suggested suggested) {
            return publications
                    .of(suggested.id())
                    .issue()
                    .map(issue -> new Subject.Ticket(issue.repository(), issue.number()));
        }
        return subject instanceof Subject.Ticket ticket
                ? Optional.of(ticket)
                : goals.goal(subject)
                        .flatMap(Goal::issue)
                        .map(issue -> new Subject.Ticket(issue.repository(), issue.number()));
    }

    /** Whether an issue may still come of it. */
    public boolean mayYetBePublic(Subject subject) {
        boolean suggested = suggestion(subject)
                .filter(found -> !(found.state() instanceof State.Declined
                        || found.state() instanceof State.Withdrawn
                        || found.state() instanceof State.Merged))
                .isPresent();
        return suggested || goals.mayYetBePublic(subject);
    }

    public Optional<Suggestion> suggestion(Subject subject) {
        return subject instanceof Subject.Suggested suggested ? suggestions.find(suggested.id()) : Optional.empty();
    }

    /** Where those talk about it in Slack who decide about it. */
    public Optional<Place> reviewCard(String roadmap, Subject subject) {
        return subject instanceof Subject.Suggested suggested
                ? messages.find(suggested.id(), Messages.Kind.REVIEW_CARD)
                : goals.thread(roadmap, subject);
    }

    /** Where everybody does. */
    public Optional<Place> feedbackCard(String roadmap, Subject subject) {
        return subject instanceof Subject.Suggested suggested
                ? messages.find(suggested.id(), Messages.Kind.FEEDBACK_CARD)
                : goals.thread(roadmap, subject);
    }

    public AboutGoals goals() {
        return goals;
    }

    public URI address(Subject.Ticket ticket) {
        return URI.create("%s/%s/issues/%d"
                .formatted(webUrl.toString().replaceAll("/$", ""), ticket.repository(), ticket.number()));
    }

    /** What it is called, in Slack's markup, with a link if it is on GitHub. */
    public String name(Subject subject) {
        String link = issue(subject)
                .map(issue -> Mrkdwn.link(address(issue).toString(), issue.key()))
                .orElse("");
        Optional<String> title = suggestion(subject)
                .map(found -> "%s *%s*"
                        .formatted(found.id(), Mrkdwn.escape(found.wish().title())))
                .or(() -> goals.goal(subject).map(goal -> "%s *%s*".formatted(goal.id(), Mrkdwn.escape(goal.title()))));
        return title.map(words -> link.isEmpty() ? words : words + " · " + link).orElse(link);
    }
}
