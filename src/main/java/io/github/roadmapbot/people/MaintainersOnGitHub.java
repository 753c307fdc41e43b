package io.github.roadmapbot.people;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.store.Links;
import java.util.Map;
import java.util.Optional;

/** Says whether an account on GitHub is a maintainer's: one that is linked to a person who may decide, or that is named as one. */
public final class MaintainersOnGitHub {

    private final Links links;
    private final Map<String, Roles> roles;
    private final Authority authority;

    /**
     * Asks nobody yet.
     *
     * @param roles by the roadmap's key
     */
    public MaintainersOnGitHub(Links links, Map<String, Roles> roles, Authority authority) {
        this.links = links;
        this.roles = Map.copyOf(roles);
        this.authority = authority;
    }

    /** It may ask Slack who somebody is. Whoever is neither linked nor named may not. */
    public Verdict mayDecide(Roadmap roadmap, long account, String login) {
        boolean named = roles.getOrDefault(roadmap.key(), Roles.NOBODY).maintainersOnGitHub().stream()
                .anyMatch(login::equalsIgnoreCase);
        if (named) {
            return new Verdict.Allowed();
        }
        Optional<String> person = account == 0 ? Optional.empty() : links.person(account);
        return person.isPresent() ? authority.mayDecide(roadmap, person.get()) : new Verdict.Refused();
    }
}
