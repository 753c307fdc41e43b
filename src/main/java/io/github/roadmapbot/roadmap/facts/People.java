package io.github.roadmapbot.roadmap.facts;

import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Links.Account;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Names people by their accounts on GitHub, which they have linked themselves; of whoever has not, nothing is said. */
final class People {

    private final Links links;
    private final URI gitHub;

    People(Links links, URI gitHub) {
        this.links = links;
        this.gitHub = gitHub;
    }

    List<Named> linked(List<String> persons) {
        return persons.stream()
                .map(links::of)
                .flatMap(Optional::stream)
                .map(Account::login)
                .map(this::account)
                .toList();
    }

    /** Those of programs have brackets in them. */
    Named account(String login) {
        return new Named(
                login,
                Optional.of(gitHub.resolve("/" + login.replace("[", "%5B").replace("]", "%5D"))));
    }
}
