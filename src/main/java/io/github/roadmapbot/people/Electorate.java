package io.github.roadmapbot.people;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Account;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names everybody who may decide something right now: those whose votes bind. Slack is asked anew each time. */
public final class Electorate {

    private final Map<String, Roles> roles;
    private final SlackWeb slack;

    /** What Slack said of people before, where it is asked once for several questions. */
    private final Optional<Map<String, Boolean>> known;

    /**
     * Takes the roles of each roadmap.
     *
     * @param roles by the roadmap's key
     */
    public Electorate(Map<String, Roles> roles, SlackWeb slack) {
        this.roles = Map.copyOf(roles);
        this.slack = slack;
        this.known = Optional.empty();
    }

    private Electorate(Electorate other, Map<String, Boolean> known) {
        this.roles = other.roles;
        this.slack = other.slack;
        this.known = Optional.of(known);
    }

    /** The same for one moment: about each person Slack is asked once. */
    public Electorate once() {
        return new Electorate(this, new HashMap<>());
    }

    /**
     * Everybody who may decide for a roadmap; of those who are named one by one whoever still has an account.
     *
     * @throws SlackFailure if Slack does not say who they are
     */
    public Set<String> maintainers(Roadmap roadmap) throws SlackFailure {
        return named(rolesOf(roadmap).deciders());
    }

    /** Everybody who may decide what the maintainers could not agree on, as {@link #maintainers}. */
    public Set<String> steering(Roadmap roadmap) throws SlackFailure {
        return named(rolesOf(roadmap).decidersOfEscalated());
    }

    /** Everybody in a circle, as {@link #maintainers}. */
    public Set<String> of(Circle circle) throws SlackFailure {
        return named(List.of(circle));
    }

    private Roles rolesOf(Roadmap roadmap) {
        Roles found = roles.get(roadmap.key());
        if (found == null) {
            throw new IllegalStateException("The roadmap '%s' has no roles".formatted(roadmap.key()));
        }
        return found;
    }

    private Set<String> named(List<Circle> circles) throws SlackFailure {
        Set<String> people = new TreeSet<>();
        Set<String> asked = new HashSet<>();
        for (Circle circle : circles) {
            if (circle.everyone()) {
                throw new IllegalStateException("Everybody decides, so nobody can be named");
            }
            for (String user : circle.users()) {
                addIf(people, user, asked("account of " + user, () -> isHere(user)));
            }
            if (circle.userGroup().isPresent()) {
                people.addAll(slack.groupMembers(circle.userGroup().get()));
            }
            if (circle.channel().isPresent()) {
                for (String user : slack.channelMembers(circle.channel().get())) {
                    addIf(
                            people,
                            user,
                            !people.contains(user) && asked.add(user) && asked(user, () -> slack.isFullMember(user)));
                }
            }
        }
        return people;
    }

    @FunctionalInterface
    private interface Question {
        boolean ask() throws SlackFailure;
    }

    private boolean asked(String what, Question question) throws SlackFailure {
        Map<String, Boolean> answers = known.orElseGet(HashMap::new);
        if (!answers.containsKey(what)) {
            answers.put(what, question.ask());
        }
        return Boolean.TRUE.equals(answers.get(what));
    }

    private boolean isHere(String user) throws SlackFailure {
        try {
            Account account = slack.account(user);
            return account != Account.DELETED && account != Account.BOT;
        } catch (SlackFailure.Refused e) {
            if (e.error().equals("user_not_found")) {
                return false;
            }
            throw e;
        }
    }

    private static void addIf(Set<String> people, String user, boolean yes) {
        if (yes) {
            people.add(user);
        }
    }
}
