package io.github.roadmapbot.doctor.slack;

import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackProbe;
import io.github.roadmapbot.slack.SlackProbe.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where circles of people come from, each asked for once. */
final class Sources {

    private final SlackProbe slack;
    private final Map<String, Account> accounts = new HashMap<>();

    Sources(SlackProbe slack) {
        this.slack = slack;
    }

    /** Somebody's account. */
    Account account(String id) throws SlackFailure {
        Account known = accounts.get(id);
        if (known == null) {
            known = slack.account(id);
            accounts.put(id, known);
        }
        return known;
    }

    boolean hasGroupMembers(String group) throws SlackFailure {
        return !slack.groupMembers(group).isEmpty();
    }

    /** Whether anybody in the channel counts: guests, strangers, bots and those who left do not. */
    boolean hasFullMembers(String channel) throws SlackFailure {
        Set<String> members = slack.channelMembers(channel);
        for (String member : members) {
            if (account(member).full()) {
                return true;
            }
        }
        return false;
    }
}
