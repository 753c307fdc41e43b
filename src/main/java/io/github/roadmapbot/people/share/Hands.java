package io.github.roadmapbot.people.share;

import io.github.roadmapbot.feedback.Publication.Owner;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Roles;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.people.share.Share.Standing;
import io.github.roadmapbot.store.Owners;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out whether those are maintainers whom the issues of what was shipped are assigned to. */
public final class Hands {

    private final Owners owners;
    private final Map<String, Roles> roles;
    private final Authority authority;

    /**
     * Asks nobody yet.
     *
     * @param roles by the roadmap's key
     */
    public Hands(Owners owners, Map<String, Roles> roles, Authority authority) {
        this.owners = owners;
        this.roles = Map.copyOf(roles);
        this.authority = authority;
    }

    /** The share of each quarter in which something was shipped, the latest first. It may ask Slack who somebody is. */
    public Map<Quarter, Share> of(Roadmap roadmap) {
        Map<Long, Standing> known = new HashMap<>();
        Map<Quarter, List<Set<Standing>>> quarters = new TreeMap<Quarter, List<Set<Standing>>>().descendingMap();
        for (Owners.Shipped each : owners.shipped(roadmap.key())) {
            quarters.computeIfAbsent(Quarter.parse(each.quarter()), quarter -> new ArrayList<>())
                    .add(hands(roadmap, each, known));
        }
        Map<Quarter, Share> shares = new TreeMap<Quarter, Share>().descendingMap();
        quarters.forEach((quarter, shipped) -> shares.put(quarter, Share.of(shipped)));
        return shares;
    }

    /** The share of these suggestions, in whatever quarter they are now. */
    public Share of(Roadmap roadmap, Set<SuggestionId> which) {
        Map<Long, Standing> known = new HashMap<>();
        return Share.of(owners.shipped(roadmap.key()).stream()
                .filter(each -> which.contains(each.id()))
                .map(each -> hands(roadmap, each, known))
                .toList());
    }

    private Set<Standing> hands(Roadmap roadmap, Owners.Shipped shipped, Map<Long, Standing> known) {
        Set<Standing> hands = EnumSet.noneOf(Standing.class);
        shipped.owners()
                .forEach(owner ->
                        hands.add(known.computeIfAbsent(owner.account(), account -> standing(roadmap, owner))));
        return hands;
    }

    /** A list of all maintainers also says who is none. */
    private Standing standing(Roadmap roadmap, Owner owner) {
        Set<String> logins = roles.getOrDefault(roadmap.key(), Roles.NOBODY).maintainersOnGitHub();
        if (logins.stream().anyMatch(owner.login()::equalsIgnoreCase)) {
            return Standing.MAINTAINER;
        }
        if (owner.person().isEmpty()) {
            return logins.isEmpty() ? Standing.UNKNOWN : Standing.OTHER;
        }
        Verdict verdict = authority.mayDecide(roadmap, owner.person().get());
        if (verdict instanceof Verdict.Allowed) {
            return Standing.MAINTAINER;
        }
        return verdict instanceof Verdict.Refused ? Standing.OTHER : Standing.UNKNOWN;
    }
}
