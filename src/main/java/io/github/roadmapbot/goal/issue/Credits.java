package io.github.roadmapbot.goal.issue;

import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.store.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people are called on GitHub: by their account where they linked it, and never so that it calls them. */
public final class Credits {

    private static final String ON_GITHUB = "github/";

    private final Names names;
    private final Links links;
    private final URI gitHub;

    /**
     * Asks nobody yet.
     *
     * @param gitHub where people read GitHub
     */
    public Credits(Names names, Links links, URI gitHub) {
        this.names = names;
        this.links = links;
        this.gitHub = gitHub;
    }

    /** The account of somebody who linked it. */
    Optional<Links.Account> account(String person) {
        return links.of(person);
    }

    /** The login of somebody who linked their account, or is known by it only. */
    Optional<String> login(String person) {
        return person.startsWith(ON_GITHUB)
                ? Optional.of(person.substring(ON_GITHUB.length()))
                : links.of(person).map(Links.Account::login);
    }

    String markdown(String person) throws SlackFailure {
        Optional<String> login = login(person);
        String name = person.startsWith(ON_GITHUB)
                ? login.orElse("")
                : person.equals("github") ? "somebody" : names.shown(person);
        String literal = SafeMarkdown.literal(name, SafeMarkdown.TITLE_CAP);
        return login.filter(each -> each.matches("[A-Za-z0-9-]+"))
                .map(each -> "[%s](%s)".formatted(literal, gitHub.resolve("/" + each)))
                .orElse(literal);
    }

    String markdown(List<String> people) throws SlackFailure {
        List<String> all = new ArrayList<>();
        for (String person : people) {
            all.add(markdown(person));
        }
        return String.join(", ", all);
    }
}
