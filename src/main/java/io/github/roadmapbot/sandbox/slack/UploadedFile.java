package io.github.roadmapbot.sandbox.slack;

/**
 * A file that the app has shared.
 *
 * @param channel where it was shared
 */
public record UploadedFile(String id, String name, String title, String channel, String content) {}
