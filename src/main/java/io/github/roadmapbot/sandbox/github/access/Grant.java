package io.github.roadmapbot.sandbox.github.access;

import io.github.roadmapbot.sandbox.github.kept.Account;
import java.util.Map;

/**
 * What an App's token allows.
 *
 * @param bot the account that writes
 * @param permissions {@code read} or {@code write} by the names of GitHub's interface
 */
public record Grant(Account bot, Map<String, String> permissions) {

    public Grant {
        permissions = Map.copyOf(permissions);
    }

    boolean reads(String permission) {
        return permissions.containsKey(permission);
    }

    boolean writes(String permission) {
        return "write".equals(permissions.get(permission));
    }
}
