package io.github.roadmapbot.sandbox.github.kept;

/** Somebody with a login: a person, a bot of an app, or an organisation. */
public record Account(Birth birth, String login, Kind kind) implements Kept {

    /** What sort of account it is; REST and GraphQL name the types alike. */
    public enum Kind {
        USER("User"),
        BOT("Bot"),
        ORGANIZATION("Organization");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    public String url() {
        return kind == Kind.BOT
                ? "https://github.com/apps/" + login.replace("[bot]", "")
                : "https://github.com/" + login;
    }

    public String avatarUrl() {
        return "https://avatars.githubusercontent.com/u/" + id() + "?v=4";
    }
}
