package io.github.roadmapbot.card;

import static io.github.roadmapbot.feedback.Wish.LONGEST_TITLE;
import static io.github.roadmapbot.feedback.Wish.LONGEST_WHY;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Wish;
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

    public static WishAnswers read(FormAnswers answers, Roadmap roadmap) {
        String title = answers.text(WishForm.TITLE).replaceAll("\\s+", " ");
        String why = answers.text(WishForm.WHY);
        String category = answers.choice(WishForm.CATEGORY).orElse("");
        Map<String, String> errors = errors(title, why, category, roadmap);
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

    private static Map<String, String> errors(String title, String why, String category, Roadmap roadmap) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (isInvisible(title)) {
            errors.put(WishForm.TITLE, "Please say in a few words what you wish for.");
        } else if (title.length() > LONGEST_TITLE) {
            errors.put(
                    WishForm.TITLE,
                    "Please shorten it to %d characters; it has %d.".formatted(LONGEST_TITLE, title.length()));
        }
        if (isInvisible(why)) {
            errors.put(WishForm.WHY, "Please say why: one sentence is enough.");
        } else if (why.length() > LONGEST_WHY) {
            errors.put(
                    WishForm.WHY,
                    "Please shorten it to %d characters; it has %d.".formatted(LONGEST_WHY, why.length()));
        }
        if (roadmap.category(category).isEmpty()) {
            errors.put(WishForm.CATEGORY, "Please choose a category.");
        }
        return errors;
    }

    /** Blanks, and characters that take no room, say nothing. */
    private static boolean isInvisible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]", "").isEmpty();
    }
}
