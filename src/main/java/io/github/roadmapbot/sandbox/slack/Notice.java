package io.github.roadmapbot.sandbox.slack;

import java.util.Optional;

/**
 * A message as it was when it was said.
 *
 * @param onlyFor the one person who could see it, if it was ephemeral
 */
public record Notice(Message message, Optional<String> onlyFor) {}
