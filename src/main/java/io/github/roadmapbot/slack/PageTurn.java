package io.github.roadmapbot.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import io.github.roadmapbot.slack.SlackWeb.Content;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows another page of a list where only one person sees it. */
public final class PageTurn {

    private static final Logger log = LoggerFactory.getLogger(PageTurn.class);

    private PageTurn() {}

    /** Puts a page in the place of the one whose button was clicked; if Slack does not take it, the old one stays. */
    public static void show(ActionContext context, Content page) {
        try {
            context.respond(response -> response.responseType("ephemeral")
                    .replaceOriginal(true)
                    .text(page.text())
                    .blocks(page.blocks()));
        } catch (IOException e) {
            log.info("A page could not be turned: {}", e.getMessage());
        }
    }
}
