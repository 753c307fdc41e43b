package io.github.roadmapbot.publish;

import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.store.Links;
import java.io.IOException;
import java.net.URI;

/** Finds out how those are shown on GitHub whose wishes get there. */
public final class Proposers {

    private final Names names;
    private final Links links;
    private final URI gitHub;

    /**
     * Asks nobody yet.
     *
     * @param gitHub where people read GitHub
     */
    public Proposers(Names names, Links links, URI gitHub) {
        this.names = names;
        this.links = links;
        this.gitHub = gitHub;
    }

    Proposer of(String person) throws IOException {
        return new Proposer(
                names.shown(person), links.of(person).map(account -> gitHub.resolve("/" + account.login())));
    }
}
