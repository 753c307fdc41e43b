package io.github.roadmapbot.publish;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the discussion of a quarter says at its top. */
final class DiscussionText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private DiscussionText() {}

    static String body(Roadmap roadmap, Quarter quarter, Mark mark) {
        return """
                What should %s work on from %s to %s? This discussion is where feedback for the quarter comes together.

                1. What one thing should come first?
                2. Which rough edge do you run into again and again?
                3. What would you like to work on yourself?

                Please write one wish per comment, and upvote what you want too. Each comment becomes a suggestion that the \
                maintainers decide on, and is answered when it is on the roadmap; replies are talk about it. Suggestions that \
                were approved in Slack appear here as comments, each with its issue.

                Everything on the roadmap is of one of these kinds and can be done within three months. Nothing is too \
                small; what is larger is broken down:

                %s

                A roadmap shows the project's priorities. It is not a promise that all of it will be done. If you have \
                concerns about it, or about how it is made, please tell the maintainers, here or in Slack.

                %s
                """.formatted(
                        literal(roadmap.project()),
                        DAY.format(quarter.firstDay()),
                        DAY.format(quarter.lastDay()),
                        categories(roadmap),
                        mark);
    }

    private static String literal(String text) {
        return SafeMarkdown.literal(text, SafeMarkdown.TITLE_CAP);
    }

    private static String categories(Roadmap roadmap) {
        return roadmap.categories().stream()
                .map(category -> "- **%s**: %s".formatted(literal(category.name()), literal(category.definition())))
                .collect(Collectors.joining("\n"));
    }
}
