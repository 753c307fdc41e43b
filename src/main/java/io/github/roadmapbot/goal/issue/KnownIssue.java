package io.github.roadmapbot.goal.issue;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.work.Work;
import io.github.roadmapbot.github.work.Works;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the issue that a task is said to be already. Whoever may add tasks does not see what the bot's account sees, so only
 * the roadmap's own repositories count, and nothing private beneath what everybody can read.
 */
final class KnownIssue {

    private static final Pattern ADDRESS =
            Pattern.compile("https://([^\\s/]+)/([\\w.-]+)/([\\w.-]+)/issues/([0-9]+)\\S*");

    /**
     * What was found.
     *
     * @param why why it cannot be a task, in words for who wanted it
     */
    record Answer(Optional<Work.Place> place, String why) {}

    private final Works works;

    KnownIssue(Works works) {
        this.works = works;
    }

    Answer find(Goal goal, Roadmap roadmap, RepositoryName home, String typed) throws GitHubFailure {
        Matcher address = ADDRESS.matcher(typed);
        boolean whole = address.matches();
        String named = whole ? address.group(2) + "/" + address.group(3) : home.toString();
        List<String> ours = Stream.concat(Stream.of(home.toString()), roadmap.repositories().stream())
                .distinct()
                .toList();
        Optional<String> repository =
                ours.stream().filter(named::equalsIgnoreCase).findFirst();
        if (repository.isEmpty()) {
            return no(typed, goal, "is in no repository of this roadmap. It has " + String.join(", ", ours));
        }
        int number = Integer.parseInt(whole ? address.group(4) : typed.replace("#", ""));
        Optional<Work.Place> found = works.find(RepositoryName.parse(repository.get()), number);
        if (found.isEmpty()) {
            return new Answer(
                    found,
                    "I cannot find the issue %s for %s, or may not see it. It is not a task of the goal; please look at the number, or add the task by its title."
                            .formatted(typed, goal.id()));
        }
        return found.get().isPrivate() && !isPrivate(goal)
                ? no(typed, goal, "is in a private repository, and everybody can read the goal")
                : new Answer(found, "");
    }

    private boolean isPrivate(Goal goal) throws GitHubFailure {
        Tracked issue = goal.issue().orElseThrow();
        return works.find(RepositoryName.parse(issue.repository()), issue.number())
                .filter(Work.Place::isPrivate)
                .isPresent();
    }

    private static Answer no(String typed, Goal goal, String why) {
        return new Answer(
                Optional.empty(),
                "The issue %s %s. It is not a task of %s; you can add the task by its title."
                        .formatted(typed, why, goal.id()));
    }
}
