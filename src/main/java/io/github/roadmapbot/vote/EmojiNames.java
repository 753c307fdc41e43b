package io.github.roadmapbot.vote;

import java.util.Map;

/** One name for every emoji: skin tones and second names folded. */
public final class EmojiNames {

    /** Second names of Slack's standard emojis, by the name that is listed first in its picker. */
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("thumbsup", "+1"),
            Map.entry("thumbsdown", "-1"),
            Map.entry("raised_hand", "hand"),
            Map.entry("punch", "facepunch"),
            Map.entry("boom", "collision"),
            Map.entry("satisfied", "laughing"),
            Map.entry("poop", "hankey"),
            Map.entry("shit", "hankey"),
            Map.entry("heavy_exclamation_mark", "exclamation"),
            Map.entry("honeybee", "bee"),
            Map.entry("envelope", "email"),
            Map.entry("telephone", "phone"),
            Map.entry("hocho", "knife"),
            Map.entry("running", "runner"),
            Map.entry("waxing_gibbous_moon", "moon"),
            Map.entry("sign_of_the_horns", "the_horns"),
            Map.entry("hand_with_index_and_middle_fingers_crossed", "crossed_fingers"));

    private static final String SKIN_TONE = "::skin-tone-";
    private static final String ALIAS = "alias:";

    private EmojiNames() {}

    /** The one name of an emoji, as far as Slack's standard set goes. */
    public static String canonical(String emoji) {
        return canonical(emoji, Map.of());
    }

    /**
     * The one name of an emoji.
     *
     * @param custom the workspace's own emojis: an address, or {@code alias:} and another name
     */
    static String canonical(String emoji, Map<String, String> custom) {
        String name = withoutTone(emoji);
        String value = custom.getOrDefault(name, "");
        if (value.startsWith(ALIAS)) {
            name = withoutTone(value.substring(ALIAS.length()));
        }
        return STANDARD.getOrDefault(name, name);
    }

    private static String withoutTone(String emoji) {
        int tone = emoji.indexOf(SKIN_TONE);
        return tone < 0 ? emoji : emoji.substring(0, tone);
    }
}
