package io.github.roadmapbot.publish;

import io.github.roadmapbot.github.markdown.SafeMarkdown;
import java.net.URI;
import java.util.Optional;

/**
 * Whose wish it is, as GitHub shows it.
 *
 * @param name as they call themselves in Slack, or their login if they are not there
 * @param account their page on GitHub, if they have linked it; it is linked to, and nobody is mentioned
 */
record Proposer(String name, Optional<URI> account) {

    String markdown() {
        String shown = SafeMarkdown.literal(name, SafeMarkdown.TITLE_CAP);
        return account.map(page -> linked(shown, page)).orElse(shown);
    }

    private static String linked(String shown, URI page) {
        String login = page.getPath().substring(1);
        String link = "[%s](%s)".formatted(login, page);
        return shown.equals(login) ? link : "%s (%s)".formatted(shown, link);
    }
}
