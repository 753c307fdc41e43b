package io.github.roadmapbot.doctor.github;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.github.board.BoardLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether people find on a board what its categories mean.
 *
 * @param described whether the bot writes it there itself
 */
record MeaningLook(BoardLayout board, boolean described) {

    private static final String OR_THE_BOT = "; or set github.board.addQuarters: true, and the bot does it";

    /** The exact clicks for those of which the board says nothing; what the bot does nobody has to. */
    Optional<Finding> at(String name, List<Category> categories) {
        Optional<BoardLayout.Field> found =
                board.find(name).filter(BoardLayout.Field::isSingleSelect).filter(field -> !isOurs(field));
        return found.flatMap(field -> advice(field, silent(field, categories)));
    }

    private boolean isOurs(BoardLayout.Field field) {
        return described && field.issueField().isEmpty();
    }

    private static List<Category> silent(BoardLayout.Field field, List<Category> categories) {
        return categories.stream()
                .filter(each -> field.optionName(each.name())
                        .filter(field.undescribed()::contains)
                        .isPresent())
                .toList();
    }

    private Optional<Finding> advice(BoardLayout.Field field, List<Category> silent) {
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        String names = silent.stream().map(each -> "\"" + each.name() + "\"").collect(Collectors.joining(", "));
        String words = silent.stream()
                .map(each -> "%s: \"%s\"".formatted(each.name(), each.definition()))
                .collect(Collectors.joining(", "));
        boolean one = silent.size() == 1;
        return Optional.of(new Finding.Advice(
                "category on the board",
                "The field \"%s\" does not say what %s %s".formatted(field.name(), names, one ? "means" : "mean"),
                "%s, put it under Description and click Save (%s)%s"
                        .formatted(clicks(field, one), words, field.issueField().isPresent() ? "" : OR_THE_BOT)));
    }

    private String clicks(BoardLayout.Field field, boolean one) {
        return field.issueField().isPresent()
                ? "an owner of the organisation opens %s, chooses \"%s\" and edits %s"
                        .formatted(board.issueFieldSettings(), field.name(), one ? "the option" : "each option")
                : "open %s → %s, click the pencil beside %s"
                        .formatted(board.settings(), field.name(), one ? "the option" : "each option");
    }
}
