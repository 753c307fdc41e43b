package io.github.roadmapbot.github.wire;

/** What a person can do about a REST refusal that trying again does not mend. */
final class Advice {

    private Advice() {}

    static String on(Reply reply) {
        return switch (reply.status()) {
            case 401 -> "GitHub does not accept the token any more: start the bot with a new one, then try again";
            case 403 -> forbidden(reply);
            case 404 ->
                "GitHub knows no such thing, or the token may not see it: check the configured name, and that the "
                        + "token was given access to it";
            case 410 -> "The repository has issues switched off: switch them on under Settings → General → Features";
            case 422 -> "GitHub refused what was sent: change what it names below, then try again";
            default ->
                reply.status() < 400
                        ? "The repository has moved: put its new name into the configuration"
                        : "GitHub refused with status " + reply.status();
        };
    }

    private static String forbidden(Reply reply) {
        String organisation = reply.header("X-GitHub-SSO")
                .map(sso -> "The organisation wants the token authorised for single sign-on: open " + address(sso))
                .orElse("");
        if (!organisation.isEmpty()) {
            return organisation;
        }
        String missing = reply.header("X-Accepted-GitHub-Permissions")
                .or(() -> reply.header("X-Accepted-OAuth-Scopes").filter(scopes -> !scopes.isBlank()))
                .map(permissions -> "the permission " + permissions)
                .orElse("the permission it lacks");
        return "The token may not do this: give it " + missing + " and try again";
    }

    private static String address(String sso) {
        int url = sso.indexOf("url=");
        return url < 0 ? "the token's settings" : sso.substring(url + "url=".length());
    }
}
