package io.github.roadmapbot.sandbox.slack;

/**
 * The app as the workspace knows it.
 *
 * @param userId its account, {@code U…}
 * @param botId its sender, {@code B…}
 * @param appId the installed app, {@code A…}
 */
public record BotUser(String userId, String botId, String appId, String name) {}
