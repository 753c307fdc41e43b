package io.github.roadmapbot.card.form;

import static io.github.roadmapbot.feedback.Wish.LONGEST_TEXT;
import static io.github.roadmapbot.feedback.Wish.LONGEST_TITLE;
import static io.github.roadmapbot.feedback.Wish.LONGEST_WHY;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.slack.richtext.Directory;
import io.github.roadmapbot.slack.richtext.RichText;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filled {@link WishForm}, read once.
 *
 * @param wish there if nothing is wrong
 * @param errors what is wrong, by block
 */
public record WishAnswers(Optional<Wish> wish, Map<String, String> errors) {

    /**
     * Reads what was entered.
     *
     * @param directory says what those are called whom the text mentions; it is not asked about a text that is too long
     */
    public static WishAnswers read(FormAnswers answers, Roadmap roadmap, Directory directory) {
        String title = VisibleText.line(answers.text(WishForm.TITLE));
        int length = answers.composed(WishForm.WHY).map(RichText::length).orElse(0);
        String why = length > LONGEST_TEXT
                ? ""
                : answers.composed(WishForm.WHY)
                        .map(composed -> RichText.markdown(composed, directory))
                        .orElse("");
        String category = answers.choice(WishForm.CATEGORY).orElse("");
        Map<String, String> errors = new LinkedHashMap<>();
        errorOfTitle(title).ifPresent(error -> errors.put(WishForm.TITLE, error));
        errorOfWhy(why, length).ifPresent(error -> errors.put(WishForm.WHY, error));
        if (roadmap.category(category).isEmpty()) {
            errors.put(WishForm.CATEGORY, "Please choose a category.");
        }
        if (!errors.isEmpty()) {
            return new WishAnswers(Optional.empty(), errors);
        }
        List<String> help = answers.ticked(WishForm.HELP);
        return new WishAnswers(
                Optional.of(new Wish(
                        title,
                        why,
                        category,
                        help.contains(WishForm.GOOD_FIRST_ISSUE),
                        help.contains(WishForm.VOLUNTEER),
                        answers.choice(WishForm.FITS).orElse("").equals(WishForm.YES))),
                errors);
    }

    private static Optional<String> errorOfTitle(String title) {
        if (isInvisible(title)) {
            return Optional.of("Please say in a few words what you wish for.");
        }
        return title.length() > LONGEST_TITLE ? Optional.of(tooLong(LONGEST_TITLE, title.length())) : Optional.empty();
    }

    private static Optional<String> errorOfWhy(String why, int length) {
        if (length > LONGEST_TEXT) {
            return Optional.of(tooLong(LONGEST_TEXT, length));
        }
        if (isInvisible(RichText.readable(why))) {
            return Optional.of("Please say why: one sentence is enough.");
        }
        return why.length() > LONGEST_WHY
                ? Optional.of("Please format less of it: with all its signs it has %,d characters of at most %,d."
                        .formatted(why.length(), LONGEST_WHY))
                : Optional.empty();
    }

    private static String tooLong(int longest, int length) {
        return "Please shorten it to %,d characters; it has %,d.".formatted(longest, length);
    }

    /** Blanks, and characters that take no room, say nothing. */
    private static boolean isInvisible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]", "").isEmpty();
    }
}
