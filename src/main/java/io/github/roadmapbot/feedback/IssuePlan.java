package io.github.roadmapbot.feedback;

import io.github.roadmapbot.text.VisibleText;
import java.util.List;
import java.util.Optional;

/**
 * What is said of the issue that a suggestion will have, beside the wish itself.
 *
 * @param repository where it is opened, as {@code owner/name}, if that was said
 * @param partOf the larger one whose issue has this one as a sub-issue, if somebody said so
 * @param criteria when it is done: a line each, at most {@value #MOST_CRITERIA}
 */
public record IssuePlan(Optional<String> repository, Optional<SuggestionId> partOf, List<String> criteria) {

    public static final int MOST_CRITERIA = 20;

    /** Nothing was said. */
    public static final IssuePlan OPEN = new IssuePlan(Optional.empty(), Optional.empty(), List.of());

    public IssuePlan {
        criteria = criteria.stream()
                .map(VisibleText::line)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (criteria.size() > MOST_CRITERIA) {
            throw new IllegalArgumentException(
                    "An issue has at most %d acceptance criteria, not %d".formatted(MOST_CRITERIA, criteria.size()));
        }
    }

    /** One that stands by itself. */
    public IssuePlan(Optional<String> repository, List<String> criteria) {
        this(repository, Optional.empty(), criteria);
    }

    /** The criteria that somebody typed, whether or not they made a list of them. */
    public static List<String> criteria(String typed) {
        return typed.lines()
                .map(line -> line.strip().replaceFirst("^([-*•]|\\d+[.)])\\s+(\\[[ xX]]\\s+)?", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
