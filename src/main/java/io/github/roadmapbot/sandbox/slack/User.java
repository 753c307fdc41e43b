package io.github.roadmapbot.sandbox.slack;

/**
 * An account of the workspace.
 *
 * @param name the handle; it is the display name, too
 * @param restricted a guest
 * @param stranger somebody from another organisation, met in a shared channel
 */
public record User(String id, String name, boolean restricted, boolean bot, boolean deleted, boolean stranger) {

    /** An ordinary member of the workspace. */
    public static User member(String id, String name) {
        return new User(id, name, false, false, false, false);
    }

    /** Where the account belongs: this workspace, or for a stranger another one. */
    public String teamId(Workspace workspace) {
        return stranger ? "T0STRANGER1" : workspace.teamId();
    }

    public static User guest(String id, String name) {
        return new User(id, name, true, false, false, false);
    }
}
