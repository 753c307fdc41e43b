package io.github.roadmapbot.web;

/**
 * Where the bot listens for HTTP.
 *
 * @param host the name or address it binds to; {@code 0.0.0.0} is every one of the machine's
 * @param port 0 for a free one
 */
public record WebSettings(String host, int port) {}
