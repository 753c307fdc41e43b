package io.github.roadmapbot.feedback;

import io.github.roadmapbot.feedback.Support.Cheer;
import io.github.roadmapbot.text.Unnamed;
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
 * @param reactions what counts on GitHub, by the names that GitHub has for its reactions
 */
public record Voting(
        List<Emoji> emojis,
        boolean selfVotes,
        boolean guests,
        boolean external,
        boolean deactivated,
        boolean buttons,
        List<Emoji> reactions) {

    /** The reactions that say yes, and nothing else. */
    public static final List<Emoji> REACTIONS =
            List.of(new Emoji("THUMBS_UP", 1), new Emoji("HEART", 1), new Emoji("HOORAY", 1), new Emoji("ROCKET", 1));

    /** A press of the button stays a vote when the buttons are taken away again. */
    private static final int BUTTON_WEIGHT = 1;

    /** An emoji that counts, by its canonical name. */
    public record Emoji(String name, int weight) {}

    /**
     * How many voted.
     *
     * @param people each counted once, wherever they voted
     * @param weight the sum of their weights
     * @param inSlack how many of them in Slack
     * @param onGitHub how many of them on GitHub
     */
    public record Tally(int people, int weight, int inSlack, int onGitHub) {

        /** Nobody on GitHub. */
        public Tally(int people, int weight) {
            this(people, weight, people, 0);
        }

        /** How many voted in both places. */
        public int inBoth() {
            return inSlack + onGitHub - people;
        }
    }

    public Voting {
        emojis = List.copyOf(emojis);
        reactions = List.copyOf(reactions);
    }

    /** With the usual reactions on GitHub. */
    public Voting(
            List<Emoji> emojis,
            boolean selfVotes,
            boolean guests,
            boolean external,
            boolean deactivated,
            boolean buttons) {
        this(emojis, selfVotes, guests, external, deactivated, buttons, REACTIONS);
    }

    /** As it comes: all of these weigh the same; members and guests count, proposers too. */
    public static Voting by(List<String> names) {
        return new Voting(names.stream().map(name -> new Emoji(name, 1)).toList(), true, true, false, false, false);
    }

    public List<String> names() {
        return emojis.stream().map(Emoji::name).toList();
    }

    public List<String> reactionNames() {
        return reactions.stream().map(Emoji::name).toList();
    }

    public Tally count(Collection<Cast> casts, String proposer) {
        return count(Support.inSlack(List.copyOf(casts)), proposer);
    }

    /**
     * Counts everybody once. Nobody knows whose upvotes are: only those count that are more than the people who reacted
     * there, so that whoever does both is not counted twice.
     */
    public Tally count(Support support, String proposer) {
        Map<String, Integer> inSlack = inSlack(support.casts(), proposer);
        Map<String, Integer> onGitHub = onGitHub(support.cheers(), proposer);
        int nameless = Math.max(0, support.upvotes() - onGitHub.size());
        Map<String, Integer> all = new HashMap<>(inSlack);
        onGitHub.forEach((voice, weight) -> all.merge(voice, weight, Math::max));
        int weight = all.values().stream().mapToInt(Integer::intValue).sum();
        int twice = twice(support.shared(), inSlack, onGitHub);
        return new Tally(
                all.size() + nameless - twice, weight + nameless - twice, inSlack.size(), onGitHub.size() + nameless);
    }

    /** No more than there are of them in either place: whoever takes their vote back in one has it in the other only. */
    private static int twice(int shared, Map<String, Integer> inSlack, Map<String, Integer> onGitHub) {
        long unnamed = inSlack.keySet().stream().filter(Unnamed::is).count();
        long strangers = onGitHub.keySet().stream()
                .filter(voice -> !inSlack.containsKey(voice))
                .count();
        return (int) Math.min(shared, Math.min(unnamed, strangers));
    }

    private Map<String, Integer> inSlack(List<Cast> casts, String proposer) {
        Map<String, Integer> voices = new HashMap<>();
        for (Cast cast : casts) {
            int weight = cast.emoji().equals(Cast.BUTTON) ? BUTTON_WEIGHT : weight(emojis, cast.emoji());
            if (weight > 0 && counts(cast.standing()) && mayVote(cast.person(), proposer)) {
                voices.merge(cast.person(), weight, Math::max);
            }
        }
        return voices;
    }

    private Map<String, Integer> onGitHub(List<Cheer> cheers, String proposer) {
        Map<String, Integer> voices = new HashMap<>();
        for (Cheer cheer : cheers) {
            int weight = weight(reactions, cheer.content());
            if (weight > 0 && mayVote(cheer.voice(), proposer)) {
                voices.merge(cheer.voice(), weight, Math::max);
            }
        }
        return voices;
    }

    private boolean mayVote(String voice, String proposer) {
        return selfVotes || !voice.equals(proposer);
    }

    private static int weight(List<Emoji> counting, String name) {
        return counting.stream()
                .filter(each -> each.name().equals(name))
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
