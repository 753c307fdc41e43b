package io.github.roadmapbot.web;

import java.time.Duration;

/**
 * The most that one visitor may ask of the server.
 *
 * @param body bytes of one request's body; a window of Slack's with all that was typed into it needs about 200,000
 * @param headers bytes of one request's first line and headers
 * @param idle how long a connection may rest between requests
 * @param request how long a request may take from its first byte to the end of its answer
 * @param connections how many may be open at once
 * @param goodbye how long requests at work may take when the server stops
 */
public record WebLimits(int body, int headers, Duration idle, Duration request, int connections, Duration goodbye) {

    public static final WebLimits DEFAULT = new WebLimits(
            512 * 1024, 8 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(10), 128, Duration.ofSeconds(4));

    /** The same, with less patience for requests. */
    public WebLimits withRequest(Duration most) {
        return new WebLimits(body, headers, idle, most, connections, goodbye);
    }
}
