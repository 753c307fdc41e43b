package io.github.roadmapbot.publish;

import io.github.roadmapbot.feedback.Account;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.store.Links;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

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

    Proposer of(Suggestion suggestion) throws IOException {
        Optional<Account> elsewhere = suggestion.elsewhere().proposer();
        return elsewhere.isPresent()
                ? new Proposer(elsewhere.get().login(), elsewhere.get().page())
                : ofSlack(suggestion.proposer());
    }

    private Proposer ofSlack(String person) throws IOException {
        return new Proposer(
                names.shown(person), links.of(person).map(account -> gitHub.resolve("/" + account.login())));
    }
}
