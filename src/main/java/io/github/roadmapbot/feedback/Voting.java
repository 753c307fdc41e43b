package io.github.roadmapbot.feedback;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What counts as a vote on a roadmap, and whose. A person has one voice, that of their weightiest emoji; bots have none, and
 * whoever is not known has none until they are.
 *
 * @param emojis what the card offers, in this order
 * @param selfVotes whether proposers may vote for what they proposed
 * @param external whether people of other organisations count
 * @param deactivated whether those count who have left
 * @param buttons whether the card has buttons to vote with as well
 */
public record Voting(
        List<Emoji> emojis, boolean selfVotes, boolean guests, boolean external, boolean deactivated, boolean buttons) {

    /** An emoji that counts, by its canonical name. */
    public record Emoji(String name, int weight) {}

    /**
     * How many voted.
     *
     * @param people each counted once
     * @param weight the sum of their weights
     */
    public record Tally(int people, int weight) {}

    public Voting {
        emojis = List.copyOf(emojis);
    }

    /** As it comes: all of these weigh the same; members and guests count, proposers too. */
    public static Voting by(List<String> names) {
        return new Voting(names.stream().map(name -> new Emoji(name, 1)).toList(), true, true, false, false, false);
    }

    public List<String> names() {
        return emojis.stream().map(Emoji::name).toList();
    }

    public Tally count(Collection<Cast> casts, String proposer) {
        Map<String, Integer> voices = new HashMap<>();
        for (Cast cast : casts) {
            int weight = weight(cast.emoji());
            if (weight > 0
                    && counts(cast.standing())
                    && (selfVotes || !cast.person().equals(proposer))) {
                voices.merge(cast.person(), weight, Math::max);
            }
        }
        return new Tally(
                voices.size(),
                voices.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** A press of the button stays a vote when the buttons are taken away again. */
    private int weight(String emoji) {
        if (emoji.equals(Cast.BUTTON)) {
            return 1;
        }
        return emojis.stream()
                .filter(each -> each.name().equals(emoji))
                .mapToInt(Emoji::weight)
                .findFirst()
                .orElse(0);
    }

    private boolean counts(Standing standing) {
        return switch (standing) {
            case MEMBER -> true;
            case GUEST -> guests;
            case EXTERNAL -> external;
            case DEACTIVATED -> deactivated;
            case BOT, UNKNOWN -> false;
        };
    }
}
