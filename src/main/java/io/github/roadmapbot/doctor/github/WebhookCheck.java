package io.github.roadmapbot.doctor.github;

import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.github.webhook.WebhookEndpoint;
import java.util.List;

/** Says where GitHub's webhooks are taken, if they are: whether they arrive is seen on GitHub alone. */
public final class WebhookCheck {

    private final Settings settings;

    public WebhookCheck(Settings settings) {
        this.settings = settings;
    }

    /** Nothing without a secret: then the bot looks every few minutes, and that is no mistake. */
    public List<Finding> look() {
        return settings.gitHub().webhookSecret().isEmpty()
                ? List.of()
                : List.of(new Finding.Ok(
                        "webhooks",
                        "taken at %s; whether they arrive is shown by the webhook's Recent Deliveries"
                                .formatted(WebhookEndpoint.PATH)));
    }
}
