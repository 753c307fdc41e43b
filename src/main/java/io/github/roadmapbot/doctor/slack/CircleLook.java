package io.github.roadmapbot.doctor.slack;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackProbe.Account;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One look through a roadmap's circles of people; what two circles name is told of once. */
final class CircleLook {

    private static final String ABOUT = "people";

    @FunctionalInterface
    private interface Question {
        boolean ask() throws SlackFailure;
    }

    private final Sources sources;
    private final Set<String> unusable;
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> empty = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    CircleLook(Sources sources, Set<String> unusable) {
        this.sources = sources;
        this.unusable = unusable;
    }

    /** What is wrong with the circles so far. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The places in which nobody is who counts. */
    List<String> empty() {
        return List.copyOf(empty);
    }

    boolean anybodyIn(String name, Circle circle) {
        boolean anybody = circle.everyone();
        for (String user : new TreeSet<>(circle.users())) {
            anybody |= isThere(name, user);
        }
        if (circle.userGroup().isPresent()) {
            anybody |= groupHasAnybody(name, circle.userGroup().get());
        }
        if (circle.channel().isPresent()) {
            anybody |= channelHasAnybody(name, circle.channel().get());
        }
        return anybody;
    }

    private boolean isThere(String name, String user) {
        return asked(user, "%s.users".formatted(name), () -> {
            Account account = sources.account(user);
            if (account.gone()) {
                wrong(
                        user,
                        "%s (%s), whom people.%s.users names, was deactivated".formatted(account.name(), user, name),
                        "take the id out of the list");
            }
            return !account.gone();
        });
    }

    private boolean groupHasAnybody(String name, String group) {
        return noted(
                "the user group " + group,
                asked(group, "%s.userGroup".formatted(name), () -> sources.hasGroupMembers(group)));
    }

    private boolean channelHasAnybody(String name, String channel) {
        if (unusable.contains(channel)) {
            if (told.add(channel)) {
                findings.add(new Finding.NotTried(ABOUT, "The channel %s has to work first".formatted(channel)));
            }
            return true;
        }
        return noted(
                "the channel " + channel,
                asked(channel, "%s.channel".formatted(name), () -> sources.hasFullMembers(channel)));
    }

    private boolean noted(String place, boolean anybody) {
        if (!anybody) {
            empty.add(place);
        }
        return anybody;
    }

    /** What cannot be found out counts as somebody, so that nobody is told that there is nobody. */
    private boolean asked(String subject, String key, Question question) {
        try {
            return question.ask();
        } catch (SlackFailure.Refused e) {
            refused(subject, "people." + key, e);
        } catch (SlackFailure e) {
            notTried(subject, e.getMessage());
        }
        return true;
    }

    private void refused(String subject, String key, SlackFailure.Refused e) {
        switch (e.error()) {
            case "missing_scope" -> notTried("scopes", "The scopes have to be complete first");
            case "user_not_found", "user_not_visible" ->
                wrong(
                        subject,
                        "The workspace knows nobody with the id %s, which %s names".formatted(subject, key),
                        "put the right id there, from the person's profile → ⋮ → Copy member ID");
            case "no_such_subteam", "subteam_not_found" ->
                wrong(
                        subject,
                        "The workspace has no user group %s, which %s names".formatted(subject, key),
                        "put the right id there, from the address of the group in Slack: People → User groups");
            case "plan_upgrade_required" ->
                wrong(
                        subject,
                        "%s names a user group, and the workspace's plan has none".formatted(key),
                        "name a channel or users there instead");
            case "channel_not_found" ->
                wrong(
                        subject,
                        "There is no channel %s, which %s names, or it is private and the bot is not in it"
                                .formatted(subject, key),
                        "put the right id there, or invite the bot to the channel with /invite");
            default -> notTried(subject, e.getMessage());
        }
    }

    private void wrong(String subject, String what, String mend) {
        if (told.add(subject)) {
            findings.add(new Finding.Wrong(ABOUT, what, mend));
        }
    }

    private void notTried(String subject, String why) {
        if (told.add(subject)) {
            findings.add(new Finding.NotTried(ABOUT, why));
        }
    }
}
